import type { z } from 'zod/mini'
import { customHeaders, defaultCustomHeaders } from '../../src/contract/custom-headers.ts'
import { defaultPasswordPolicy, passwordPolicy } from '../../src/contract/password-policy.ts'
import { defaultVoicemail, voicemail } from '../../src/contract/voicemail.ts'
import { currentTenantId } from '../auth/current-tenant.ts'
import { check } from '../http/body.ts'
import { etagOf, expectVersion, ifMatch } from '../http/etags.ts'
import { type JsonObject, merge } from '../rules/merge-json.ts'
import { getDocument, updateDocument } from '../store/document-store.ts'
import { endpoint } from './endpoint.ts'

interface DocumentKind {
  /** Under which it is stored. */
  name: string
  path: `/${string}`
  schema: z.ZodMiniType<JsonObject>
  defaults: JsonObject
  readSummary: string
  changeSummary: string
  example: JsonObject
  /** Who may read it; 'tenant' unless it says otherwise. */
  readers?: 'self'
}

/**
 * GET and POST of something that each tenant has one of. What a save leaves out, or sends as null,
 * stays as it was.
 */
const documentEndpoints = ({ name, path, schema, defaults, ...kind }: DocumentKind) => [
  endpoint({
    method: 'GET',
    path,
    summary: kind.readSummary,
    who: kind.readers ?? 'tenant',
    isForReset: kind.readers === 'self',
    status: 200,
    answer: schema,
    example: kind.example,
    handler: async ({ c, db, session }) => {
      const tenantId = await currentTenantId(db, session)
      const { document, version } = await getDocument(db, tenantId, name)
      c.header('ETag', etagOf(tenantId, version))
      return { ...defaults, ...document }
    },
  }),

  endpoint({
    method: 'POST',
    path,
    summary: kind.changeSummary,
    who: 'tenant',
    headers: ifMatch,
    body: schema,
    isPartial: true,
    status: 200,
    handler: async ({ c, db, session, body }) => {
      const sent = await body()
      const tenantId = await currentTenantId(db, session)
      await updateDocument(db, tenantId, name, (document, version) => {
        expectVersion(c, tenantId, version)
        return check(schema, merge({ ...defaults, ...document }, sent))
      })
    },
  }),
]

/** What each tenant has one of. */
export const documentsEndpoints = [
  ...documentEndpoints({
    name: 'password_policy',
    path: '/tenant/password_policy',
    schema: passwordPolicy,
    defaults: defaultPasswordPolicy,
    readSummary: 'The password policy',
    changeSummary: 'Change the password policy',
    // Whoever changes their own password is judged by it.
    readers: 'self',
    example: defaultPasswordPolicy,
  }),

  ...documentEndpoints({
    name: 'custom_headers',
    path: '/tenant/custom_headers',
    schema: customHeaders,
    defaults: defaultCustomHeaders,
    readSummary: 'Added and relayed SIP headers',
    changeSummary: 'Change the SIP headers',
    example: {
      ...defaultCustomHeaders,
      add: [{ name: 'X-Company', value: 'Demo', scope: 'TRUNK' }],
    },
  }),

  ...documentEndpoints({
    name: 'voicemail',
    path: '/voicemail',
    schema: voicemail,
    defaults: defaultVoicemail,
    readSummary: 'The voicemail server',
    changeSummary: 'Change the voicemail server',
    example: defaultVoicemail,
  }),
]
