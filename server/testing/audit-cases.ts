import { expect } from 'vitest'
import type { AuditEntry } from '../../src/contract/audit-logs.ts'
import { defaultWebHook } from '../../src/contract/values/defaults.ts'
import { DOCUMENTS } from '../routes/documents-routes.ts'
import { PASSWORD, testAppAsAdmin } from './test-app.ts'
import { HOLIDAY_FIELDS, NEW_HOLIDAY } from './test-holiday.ts'

/** A secret that no entry may contain. */
export const SECRET = 'a secret of the tenant'
export const MASK = '********'
export const HOLIDAY = { ...NEW_HOLIDAY, name: 'Outing' }
const STORED_HOLIDAY = { ...HOLIDAY_FIELDS, name: 'Outing' }

type App = Awaited<ReturnType<typeof auditedApp>>

export async function auditedApp() {
  const app = await testAppAsAdmin()
  const { token } = app
  const entries = async (query = 'top=100'): Promise<AuditEntry[]> => {
    const answer = await app.get(`/api/audit_logs?${query}`, { token })
    expect(answer.status).toBe(200)
    return (await answer.json()).items
  }
  const send = async (path: string, body?: unknown) => {
    const answer = await app.post(`/api${path}`, { token, ...(body !== undefined && { body }) })
    expect(answer.status, path).toBeLessThan(300)
    return answer
  }
  const addHoliday = async () => (await (await send('/holidays', HOLIDAY)).json()).id as string
  const upload = async () => {
    const { headers } = await send('/blobs/uploads?filename=x')
    const part = { 'PortSIP-Upload-Token': headers.get('PortSIP-Upload-Token') ?? '' }
    return { path: `/blobs/uploads/${headers.get('PortSIP-Upload-ID')}`, part }
  }
  return { ...app, entries, send, addHoliday, upload }
}

/** The expected content of an entry, with its states parsed. */
type Expected = Pick<AuditEntry, 'action' | 'object_type' | 'object_name'> & {
  user_name?: string
  old_state: unknown
  new_state: unknown
}

interface Case {
  /** Makes what the request needs. Returns the request, and the entry that it should leave. */
  prepare: (app: App) => Promise<{ request: () => Promise<unknown>; entry: Expected | 'none' }>
}

const leavesNone = (prepare: (app: App) => Promise<() => Promise<unknown>>): Case => ({
  prepare: async (app) => ({ request: await prepare(app), entry: 'none' }),
})

const aboutUser = (name: string, action: 'LOGIN' | 'LOGOUT' | 'UPDATE') => ({
  action,
  object_type: 'USER',
  object_name: name,
  user_name: name,
})

/** Saving the example of a document. */
const documentCases = DOCUMENTS.map(({ path, name, object_type, defaults, example }) => {
  const before = Object.keys(example).map((field) => [field, defaults[field]])
  const saved: Case = {
    prepare: async ({ send }) => ({
      request: () => send(path, example),
      entry: {
        ...{ action: 'UPDATE', object_type, object_name: name },
        old_state: Object.fromEntries(before),
        new_state: example,
      },
    }),
  }
  return [`POST ${path}`, saved]
})

/** Every endpoint that writes, and the audit log entry that it should leave. */
export const CASES: Record<string, Case> = {
  ...Object.fromEntries(documentCases),
  'POST /auth/sign_in': {
    prepare: async ({ signIn }) => ({
      request: () => signIn('user101'),
      entry: { ...aboutUser('user101', 'LOGIN'), old_state: '', new_state: { result: 'ok' } },
    }),
  },
  // Sending a code isn't a sign-in yet.
  'POST /auth/send_otp': leavesNone(async ({ save, signIn, post }) => {
    await save({ enable_two_factor_authentication: true })
    const { token } = await (await signIn('user101')).json()
    return () => post('/api/auth/send_otp', { body: { token } })
  }),
  'POST /auth/verify_otp': {
    prepare: async ({ save, signIn, post, mails }) => {
      await save({ enable_two_factor_authentication: true })
      const { token } = await (await signIn('user101')).json()
      await post('/api/auth/send_otp', { body: { token } })
      const code = /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0]
      return {
        request: () => post('/api/auth/verify_otp', { body: { token, code } }),
        entry: { ...aboutUser('user101', 'LOGIN'), old_state: '', new_state: { result: 'ok' } },
      }
    },
  },
  // The session only continues.
  'POST /auth/refresh_token': leavesNone(async ({ tokensOf, post }) => {
    const { refresh_token } = await tokensOf('user101')
    return () => post('/api/auth/refresh_token', { body: { refresh_token } })
  }),
  'POST /auth/sign_out': {
    prepare: async ({ tokenOf, post }) => {
      const token = await tokenOf('user101')
      return {
        request: () => post('/api/auth/sign_out', { token }),
        entry: { ...aboutUser('user101', 'LOGOUT'), old_state: '', new_state: { sessions: 'one' } },
      }
    },
  },
  'POST /user/password': {
    prepare: async ({ tokenOf, post }) => {
      const token = await tokenOf('user101')
      const body = { old_password: PASSWORD, new_password: 'Kx#82hjQw!b' }
      return {
        request: () => post('/api/user/password', { token, body }),
        entry: {
          ...aboutUser('user101', 'UPDATE'),
          old_state: { password: MASK },
          new_state: { password: MASK },
        },
      }
    },
  },
  'POST /tenant': {
    prepare: async ({ save, read }) => {
      const { id, name, office_hours } = await read()
      const monday = { enabled: true, ranges: [{ from: '07:00', to: '08:00' }] }
      const body = {
        enable_night_mode: true,
        recording_retention: 90,
        office_hours: { monday },
        extension_event: {
          enabled: true,
          auth: 'BEARER',
          token: SECRET,
          url: `https://x/${SECRET}`,
        },
        crm: { api_key: SECRET, url: 'https://crm.example', port: 1 },
        row_id: 'big',
      }
      return {
        request: () => save(JSON.stringify(body).replace('"big"', '883634229655633921')),
        entry: {
          action: 'UPDATE',
          object_type: 'TENANT',
          object_name: name,
          old_state: {
            id,
            enable_night_mode: false,
            office_hours: { monday: office_hours.monday },
            extension_event: { auth: 'BASIC', token: '', url: MASK },
          },
          new_state: {
            id,
            enable_night_mode: true,
            office_hours: { monday },
            extension_event: { auth: 'BEARER', token: MASK, url: MASK },
            crm: { api_key: MASK, url: 'https://crm.example', port: 1 },
            row_id: '883634229655633921',
          },
        },
      }
    },
  },
  'POST /tenant/balance': {
    prepare: async ({ send }) => {
      await send('/tenant/balance', { balance: 0.1 })
      return {
        request: () => send('/tenant/balance', { balance: 0.2 }),
        entry: {
          action: 'RECHARGE',
          object_type: 'BILLING',
          object_name: 'balance',
          old_state: { balance: '0.1' },
          new_state: { balance: '0.3', amount: '0.2' },
        },
      }
    },
  },
  'POST /holidays': {
    prepare: async ({ send }) => ({
      request: () => send('/holidays', HOLIDAY),
      entry: {
        ...{ action: 'CREATE', object_type: 'HOLIDAY', object_name: 'Outing' },
        old_state: '',
        new_state: { id: expect.any(String), ...STORED_HOLIDAY },
      },
    }),
  },
  'POST /holidays/{id}': {
    prepare: async ({ send, addHoliday }) => {
      const id = await addHoliday()
      return {
        request: () => send(`/holidays/${id}`, { name: 'Picnic', hour_start: 9, minute_start: 30 }),
        entry: {
          ...{ action: 'UPDATE', object_type: 'HOLIDAY', object_name: 'Picnic' },
          old_state: { id, ...STORED_HOLIDAY },
          new_state: { id, ...STORED_HOLIDAY, name: 'Picnic', hour_start: 9, minute_start: 30 },
        },
      }
    },
  },
  'POST /holidays/{id}/destroy': {
    prepare: async ({ send, addHoliday }) => {
      const id = await addHoliday()
      return {
        request: () => send(`/holidays/${id}/destroy`),
        entry: {
          ...{ action: 'DELETE', object_type: 'HOLIDAY', object_name: 'Outing' },
          old_state: { id, ...STORED_HOLIDAY },
          new_state: '',
        },
      }
    },
  },
  'POST /tenants/switch': {
    prepare: async ({ tokenOf, post, read }) => {
      const token = await tokenOf('admin')
      const { id, name } = await read()
      return {
        request: () => post(`/api/tenants/switch?id=${id}`, { token }),
        entry: {
          ...{ action: 'LOGIN', object_type: 'SYSTEM', object_name: name, user_name: 'admin' },
          old_state: '',
          new_state: { result: 'ok' },
        },
      }
    },
  },
  // A test event changes nothing on this server.
  'POST /tenant/webhooks/test': leavesNone(async ({ send }) => {
    const webhook = { ...defaultWebHook, enabled: true, url: 'http://127.0.0.1:1/' }
    return () => send('/tenant/webhooks/test', { event: 'cdr_event', webhook })
  }),
  // A file changes nothing until a save makes it the avatar.
  'POST /blobs/uploads': leavesNone(
    async ({ send }) =>
      () =>
        send('/blobs/uploads?filename=x'),
  ),
  'POST /blobs/uploads/{id}/append': leavesNone(async ({ upload, post, token }) => {
    const { path, part } = await upload()
    return () => post(`/api${path}/append`, { token, headers: part, body: 'data' })
  }),
  'POST /blobs/uploads/{id}/complete': leavesNone(async ({ upload, post, token }) => {
    const { path, part } = await upload()
    return () => post(`/api${path}/complete`, { token, headers: part, body: 'data' })
  }),
  'POST /blobs/uploads/{id}/destroy': leavesNone(async ({ upload, send }) => {
    const { path } = await upload()
    return () => send(`${path}/destroy`)
  }),
}
