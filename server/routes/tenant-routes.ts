import { Hono } from 'hono'
import { stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { grantedTo } from '../auth/access.ts'
import type { SignedIn } from '../auth/allow.ts'
import type { Answers } from '../http/answer-cache.ts'
import { readObject } from '../http/body.ts'
import { answerText, etagOf, expectVersion } from '../http/etags.ts'
import { changedTenant, publicTenant } from '../rules/changed-tenant.ts'
import { avatarOf } from '../rules/tenant-avatar.ts'
import type { Database } from '../store/database.ts'
import { currentTenant, currentTenantId, getTenant, updateTenant } from '../store/tenant-store.ts'

/** /tenant: the tenant of the session. `now` gives milliseconds. */
export function tenantRoutes(db: Database, now: () => number, answers: Answers) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const session = c.get('session')
      const { id, version } = await currentTenant(db, session)
      const isPublic = grantedTo(session.role) === 'self'
      const key = (of: number) => `tenant ${id} ${of} ${isPublic}`
      const known = answers.get(key(version))
      if (known !== undefined) return answerText(c, known, etagOf(id, version))
      // Somebody may have saved since: what is read now counts.
      const current = await getTenant(db, id)
      const text = stringifyLossless(isPublic ? publicTenant(current.tenant) : current.tenant)
      answers.keep(key(current.version), text)
      return answerText(c, text, etagOf(id, current.version))
    })

    .post('/', async (c) => {
      const { avatar_file_id, ...sent } = await readObject(c)
      const id = await currentTenantId(db, c.var.session)
      const avatar = await avatarOf(db, id, avatar_file_id, now())
      await updateTenant(db, id, (tenant, version) => {
        expectVersion(c, id, version)
        return { ...changedTenant(tenant, sent), ...avatar }
      })
      return c.body(null, 200)
    })
}
