import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'

/** What a system administrator sees of each tenant. */
const tenantSummary = z.object({ id: z.string(), name: z.string(), domain: z.string() })

/** GET /tenants. */
export const tenants = collectionOf(tenantSummary)

/** POST /tenants/switch?id= */
export const switchQuery = z.object({ id: z.string().check(z.minLength(1), z.maxLength(128)) })
