import { z } from 'zod/mini'
import { tenantEdits, tenantPlan, tenantSettings } from '../../src/contract/tenant.ts'
import { stringifyLossless } from '../../src/domain/revision/exact-json.ts'
import { grantedTo } from '../auth/access.ts'
import { currentTenant, currentTenantId } from '../auth/current-tenant.ts'
import { etagOf, expectVersion, ifMatch } from '../http/etags.ts'
import { answerText } from '../http/headers.ts'
import { changedTenant, publicTenant } from '../rules/changed-tenant.ts'
import type { JsonObject } from '../rules/merge-json.ts'
import { avatarFields, NO_AVATAR } from '../rules/tenant-avatar.ts'
import { takeBlob } from '../store/blob-store.ts'
import type { Database } from '../store/database.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { getTenant, updateTenant } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/** /tenant: the session's tenant. */
export const tenantEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tenant',
    summary: 'The session’s tenant; users who aren’t administrators get six fields',
    who: 'self',
    status: 200,
    // Partial, because users who aren't administrators get only a few of the fields.
    answer: z.partial(z.extend(tenantSettings, tenantPlan.shape)),
    example: { ...demoTenant, id: '1' },
    handler: async ({ c, db, answers, session }) => {
      const { id, version } = await currentTenant(db, session)
      const isPublic = grantedTo(session.role) === 'self'
      const keyOf = (version: number) => `tenant ${id} ${version} ${isPublic}`
      const cached = answers.get(keyOf(version))
      if (cached !== undefined) return answerText(c, cached, etagOf(id, version))
      // The version may have increased since the session was read, so use the one read with the
      // tenant.
      const current = await getTenant(db, id)
      const text = stringifyLossless(isPublic ? publicTenant(current.tenant) : current.tenant)
      answers.set(keyOf(current.version), text)
      return answerText(c, text, etagOf(id, current.version))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/tenant',
    summary: 'Change the tenant',
    who: 'tenant',
    headers: ifMatch,
    body: tenantEdits,
    isPartial: true,
    status: 200,
    handler: async ({ c, db, now, session, actor, body }) => {
      const { avatar_file_id, ...sent } = await body()
      const id = await currentTenantId(db, session)
      const avatar = await avatarOf(db, id, avatar_file_id, now())
      const change = (tenant: JsonObject, version: number) => {
        expectVersion(c, id, version)
        return { ...changedTenant(tenant, sent), ...avatar }
      }
      await updateTenant(db, id, change, actor())
    },
  }),
]

/**
 * The fields to change for this `avatar_file_id`: none if it wasn't sent; '' removes the avatar.
 */
async function avatarOf(db: Database, tenantId: string, fileId: unknown, now: number) {
  if (fileId === undefined || fileId === null) return {}
  if (fileId === '') return NO_AVATAR
  return avatarFields(await takeBlob(db, tenantId, String(fileId), now))
}
