import { Hono } from 'hono'
import type { z } from 'zod/mini'
import type { SignedIn } from '../auth/roles.ts'
import { check, readObject } from '../body.ts'
import { type JsonObject, merge } from '../merge.ts'
import type { Database } from '../store/database.ts'
import { getDocument, updateDocument } from '../store/documents.ts'
import { currentTenantId } from '../store/tenants.ts'
import { etagOf, expectVersion } from '../versions.ts'

/** GET and POST of something that each tenant has one of. What a save leaves out, or sends as null, stays as it was. */
export function documentRoutes(
  db: Database,
  schema: z.ZodMiniType<JsonObject>,
  defaults: JsonObject,
  name: string,
) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const tenantId = await currentTenantId(db, c.var.session)
      const { document, version } = await getDocument(db, tenantId, name)
      c.header('ETag', etagOf(tenantId, version))
      return c.json({ ...defaults, ...document })
    })

    .post('/', async (c) => {
      const sent = await readObject(c)
      const tenantId = await currentTenantId(db, c.var.session)
      await updateDocument(db, tenantId, name, (document, version) => {
        expectVersion(c, tenantId, version)
        return check(schema, merge({ ...defaults, ...document }, sent))
      })
      return c.body(null, 200)
    })
}
