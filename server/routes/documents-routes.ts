import type { z } from 'zod/mini'
import { AUDIT_OBJECT_NAMES } from '../../src/contract/audit-logs.ts'
import { customHeaders, defaultCustomHeaders } from '../../src/contract/custom-headers.ts'
import { passwordPolicy } from '../../src/contract/password-policy.ts'
import { defaultPasswordPolicy } from '../../src/contract/values/defaults.ts'
import { defaultVoicemail, voicemail } from '../../src/contract/voicemail.ts'
import { currentTenantId } from '../auth/current-tenant.ts'
import { check } from '../http/body.ts'
import { etagOf, expectVersion, ifMatch } from '../http/etags.ts'
import { type JsonObject, merge } from '../rules/merge-json.ts'
import { type DocumentKind, getDocument, updateDocument } from '../store/document-store.ts'
import { endpoint } from './endpoint.ts'

interface Document extends DocumentKind {
  path: `/${string}`
  schema: z.ZodMiniType<JsonObject>
  readSummary: string
  changeSummary: string
  /**
   * Fields with other values than their defaults. The documentation has them as an example. A test
   * saves them, and expects them in the audit log.
   */
  example: JsonObject
  /** The access needed to read it; 'tenant' if left out. */
  readers?: 'self'
}

/** The documents of a tenant. */
export const DOCUMENTS: readonly Document[] = [
  {
    name: AUDIT_OBJECT_NAMES.password_policy,
    object_type: 'TENANT',
    path: '/tenant/password_policy',
    schema: passwordPolicy,
    defaults: defaultPasswordPolicy,
    readSummary: 'The password policy',
    changeSummary: 'Change the password policy',
    // Users need to read the policy to choose a new password for themselves.
    readers: 'self',
    example: { min_length: 8 },
  },
  {
    name: AUDIT_OBJECT_NAMES.custom_headers,
    object_type: 'TENANT',
    path: '/tenant/custom_headers',
    schema: customHeaders,
    defaults: defaultCustomHeaders,
    readSummary: 'Added and relayed SIP headers',
    changeSummary: 'Change the SIP headers',
    example: { add: [{ name: 'X-Company', value: 'Demo', scope: 'TRUNK' }] },
  },
  {
    name: AUDIT_OBJECT_NAMES.voicemail,
    object_type: 'VOICEMAIL_SERVER',
    path: '/voicemail',
    schema: voicemail,
    defaults: defaultVoicemail,
    readSummary: 'The voicemail server',
    changeSummary: 'Change the voicemail server',
    example: { retain_days: 7 },
  },
]

/**
 * GET and POST of a document, of which each tenant has one. Fields that a save leaves out, or
 * sends as null, keep their values.
 */
const documentEndpoints = ({ path, ...kind }: Document) => [
  endpoint({
    method: 'GET',
    path,
    summary: kind.readSummary,
    who: kind.readers ?? 'tenant',
    isForReset: kind.readers === 'self',
    status: 200,
    answer: kind.schema,
    example: { ...kind.defaults, ...kind.example },
    handler: async ({ c, db, session }) => {
      const tenantId = await currentTenantId(db, session)
      const { document, version } = await getDocument(db, tenantId, kind)
      c.header('ETag', etagOf(tenantId, version))
      return document
    },
  }),

  endpoint({
    method: 'POST',
    path,
    summary: kind.changeSummary,
    who: 'tenant',
    headers: ifMatch,
    body: kind.schema,
    isPartial: true,
    status: 200,
    handler: async ({ c, db, session, actor, body }) => {
      const sent = await body()
      const tenantId = await currentTenantId(db, session)
      const change = (document: JsonObject, version: number) => {
        expectVersion(c, tenantId, version)
        return check(kind.schema, merge(document, sent))
      }
      await updateDocument(db, tenantId, kind, change, actor())
    },
  }),
]

/** The endpoints of all documents of a tenant. */
export const documentsEndpoints = DOCUMENTS.flatMap(documentEndpoints)
