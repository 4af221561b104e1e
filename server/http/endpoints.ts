import { z } from 'zod/mini'
import {
  authUser,
  refreshToken,
  secondFactor,
  sendOtp,
  signIn,
  signOutQuery,
  tokens,
  verifyOtp,
} from '../../src/contract/auth.ts'
import { balance, billing, recharge, recharges } from '../../src/contract/balance.ts'
import { completeUploadQuery, startUploadQuery } from '../../src/contract/blobs.ts'
import { collectionQuery, pageQuery } from '../../src/contract/collection.ts'
import { customHeaders } from '../../src/contract/custom-headers.ts'
import { created, holiday, holidayFields, holidays } from '../../src/contract/holidays.ts'
import { openNow } from '../../src/contract/open-now.ts'
import { passwordPolicy } from '../../src/contract/password-policy.ts'
import type { Access } from '../../src/contract/roles.ts'
import { status } from '../../src/contract/status.ts'
import { tenantEdits, tenantPlan, tenantSettings } from '../../src/contract/tenant.ts'
import { switchQuery, tenants } from '../../src/contract/tenants.ts'
import { passwordChange, user } from '../../src/contract/user.ts'
import { voicemail } from '../../src/contract/voicemail.ts'

/** What there is to say of one way to call the API. */
interface Endpoint {
  summary: string
  /** The least access that lets through; 'anyone' needs no token. */
  who: Access | 'anyone'
  query?: z.ZodMiniObject
  /** Of the request, beyond those of every one. */
  headers?: z.ZodMiniObject
  body?: z.ZodMiniType
  /** What a body is that is no JSON. */
  bodyType?: string
  /** What a body leaves out stays as it was. */
  isPartial?: true
  /** Of success. */
  status: 200 | 201 | 202 | 203 | 204
  answer?: z.ZodMiniType
  /** What an answer is that is no JSON. */
  type?: string
}

// A user who is no administrator gets a few of its fields.
const tenant = z.partial(z.extend(tenantSettings, tenantPlan.shape))

const version = z.object({ 'If-Match': z.optional(z.string()) })
const part = z.object({
  'PortSIP-Upload-Token': z.string(),
  'Content-Range': z.optional(z.string()),
})

/** Everything that the API can do. The routes take their rights from here, the OpenAPI document all of it. */
export const ENDPOINTS: Record<`${'GET' | 'POST'} /${string}`, Endpoint> = {
  'POST /auth/sign_in': {
    summary: 'Sign in',
    who: 'anyone',
    body: signIn,
    status: 200,
    answer: z.union([tokens, secondFactor]),
  },
  'POST /auth/send_otp': {
    summary: 'Mail the code of the second factor',
    who: 'anyone',
    body: sendOtp,
    status: 200,
  },
  'POST /auth/verify_otp': {
    summary: 'Sign in with the code of the second factor',
    who: 'anyone',
    body: verifyOtp,
    status: 200,
    answer: tokens,
  },
  'POST /auth/refresh_token': {
    summary: 'Change a refresh token for new tokens, once',
    who: 'anyone',
    body: refreshToken,
    status: 200,
    answer: tokens,
  },
  'POST /auth/sign_out': {
    summary: 'End the session, or with all=true every session of the user',
    who: 'self',
    query: signOutQuery,
    status: 200,
  },
  'GET /auth/user': { summary: 'Who is signed in', who: 'self', status: 200, answer: authUser },
  'GET /user': { summary: 'Your own account', who: 'self', status: 200, answer: user },
  'POST /user/password': {
    summary: 'Change your own password; your other sessions end',
    who: 'self',
    body: passwordChange,
    status: 200,
  },
  'GET /tenant': {
    summary: 'The tenant of the session; a user who is no administrator gets six fields of it',
    who: 'self',
    status: 200,
    answer: tenant,
  },
  'POST /tenant': {
    summary: 'Change the tenant',
    who: 'tenant',
    headers: version,
    body: tenantEdits,
    isPartial: true,
    status: 200,
  },
  'GET /tenant/open': {
    summary: 'Whether the tenant is open now, holidays counted',
    who: 'self',
    status: 200,
    answer: openNow,
  },
  'GET /tenant/status': { summary: 'Live figures', who: 'tenant', status: 200, answer: status },
  'GET /tenant/password_policy': {
    summary: 'The password policy',
    who: 'self',
    status: 200,
    answer: passwordPolicy,
  },
  'POST /tenant/password_policy': {
    summary: 'Change the password policy',
    who: 'tenant',
    headers: version,
    body: passwordPolicy,
    isPartial: true,
    status: 200,
  },
  'GET /tenant/billing': {
    summary: 'What calls are paid from: here always the balance of the tenant',
    who: 'tenant',
    status: 200,
    answer: billing,
  },
  'GET /tenant/balance': {
    summary: "The balance, in the tenant's currency",
    who: 'tenant',
    status: 200,
    answer: balance,
  },
  'POST /tenant/balance': {
    summary: 'Recharge the account; a negative amount is taken off',
    who: 'tenant',
    headers: version,
    body: recharge,
    status: 200,
  },
  'GET /tenant/balance/recharges': {
    summary: 'A page of past recharges, newest first',
    who: 'tenant',
    query: pageQuery,
    status: 200,
    answer: recharges,
  },
  'GET /tenant/custom_headers': {
    summary: 'SIP headers put in and passed on',
    who: 'tenant',
    status: 200,
    answer: customHeaders,
  },
  'POST /tenant/custom_headers': {
    summary: 'Change the SIP headers',
    who: 'tenant',
    headers: version,
    body: customHeaders,
    isPartial: true,
    status: 200,
  },
  'GET /voicemail': {
    summary: 'The voicemail server',
    who: 'tenant',
    status: 200,
    answer: voicemail,
  },
  'POST /voicemail': {
    summary: 'Change the voicemail server',
    who: 'tenant',
    headers: version,
    body: voicemail,
    isPartial: true,
    status: 200,
  },
  'GET /holidays': {
    summary: 'A page of holidays',
    who: 'tenant',
    query: collectionQuery,
    status: 200,
    answer: holidays,
  },
  'POST /holidays': {
    summary: 'Create a holiday',
    who: 'tenant',
    body: holidayFields,
    isPartial: true,
    status: 201,
    answer: created,
  },
  'GET /holidays/:id': { summary: 'A holiday', who: 'tenant', status: 200, answer: holiday },
  'POST /holidays/:id': {
    summary: 'Change a holiday',
    who: 'tenant',
    headers: version,
    body: holidayFields,
    isPartial: true,
    status: 200,
  },
  'POST /holidays/:id/destroy': {
    summary: 'Destroy a holiday',
    who: 'tenant',
    headers: version,
    status: 204,
  },
  'GET /tenants': {
    summary: 'A page of tenants',
    who: 'system',
    query: collectionQuery,
    status: 200,
    answer: tenants,
  },
  'POST /tenants/switch': {
    summary: 'Make another tenant that of the session',
    who: 'system',
    query: switchQuery,
    status: 200,
  },
  'POST /blobs/uploads': {
    summary: 'Start an upload of 5 MiB at most',
    who: 'tenant',
    query: startUploadQuery,
    status: 202,
  },
  'POST /blobs/uploads/:id/append': {
    summary: 'Add a part to an upload; Content-Range says where it begins',
    who: 'tenant',
    headers: part,
    bodyType: 'application/octet-stream',
    status: 203,
  },
  'POST /blobs/uploads/:id/complete': {
    summary: 'Finish an upload, with a body as its last part; its content must have the digest',
    who: 'tenant',
    query: completeUploadQuery,
    headers: z.partial(part),
    status: 201,
    answer: created,
  },
  'GET /blobs/uploads/:id/status': {
    summary: 'How much of an upload is there',
    who: 'tenant',
    status: 204,
  },
  'POST /blobs/uploads/:id/destroy': { summary: 'Give an upload up', who: 'tenant', status: 204 },
  'GET /blobs/:digest': {
    summary: 'The content of a blob',
    who: 'tenant',
    status: 200,
    type: 'application/octet-stream',
  },
  'GET /openapi.json': {
    summary: 'This API as OpenAPI 3.1',
    who: 'anyone',
    status: 200,
    answer: z.looseObject({}),
  },
  'GET /docs': { summary: 'This API for people', who: 'anyone', status: 200, type: 'text/html' },
}
