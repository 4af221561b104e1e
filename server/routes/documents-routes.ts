import { Hono } from 'hono'
import type { z } from 'zod/mini'
import type { SignedIn } from '../auth/allow.ts'
import { check, readObject } from '../http/body.ts'
import { etagOf, expectVersion } from '../http/etags.ts'
import { type JsonObject, merge } from '../rules/merge-json.ts'
import type { Database } from '../store/database.ts'
import { getDocument, updateDocument } from '../store/document-store.ts'
import { currentTenantId } from '../store/tenant-store.ts'

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
