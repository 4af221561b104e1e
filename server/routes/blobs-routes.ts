import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod/mini'
import { completeUploadQuery, MAX_BLOB_BYTES, startUploadQuery } from '../../src/contract/blobs.ts'
import { created } from '../../src/contract/holidays.ts'
import { pictureType } from '../../src/domain/pictures/picture-type.ts'
import { currentTenantId } from '../auth/current-tenant.ts'
import { apiError } from '../http/api-errors.ts'
import { invalid } from '../rules/invalid-input.ts'
import type { Session } from '../store/accounts/sessions.ts'
import { digest } from '../store/accounts/tokens.ts'
import { addBlob, findBlob } from '../store/blob-store.ts'
import { appendPart, getUpload, readUpload, removeUpload, startUpload } from '../store/uploads.ts'
import { endpoint, type Services } from './endpoint.ts'

const partHeaders = z.object({
  'PortSIP-Upload-Token': z.string(),
  'Content-Range': z.optional(z.string()),
})

/** /blobs: files, uploaded in parts so that an interrupted upload can continue. */
export const blobEndpoints = [
  endpoint({
    method: 'POST',
    path: '/blobs/uploads',
    summary: 'Start an upload of at most 5 MiB',
    who: 'tenant',
    query: startUploadQuery,
    status: 202,
    handler: async ({ c, db, now, session, query }) => {
      const { filename } = query()
      const tenantId = await currentTenantId(db, session)
      const started = await startUpload(db, tenantId, filename, now())
      if (!started) throw tooManyUploads()
      const { id, token } = started
      c.header('PortSIP-Upload-ID', id)
      c.header('PortSIP-Upload-Token', token)
      c.header('Range', rangeOf(0))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/blobs/uploads/:id/append',
    summary: 'Add a part to an upload, at the offset in Content-Range',
    who: 'tenant',
    headers: partHeaders,
    bodyType: 'application/octet-stream',
    status: 203,
    handler: async ({ c, param, ...request }) => {
      const data = Buffer.from(await c.req.arrayBuffer())
      const { id, size } = await uploadFor(c, request, param('id'), data)
      if (!(await appendPart(request.db, id, size, data))) {
        throw wrongOffset((await uploadOf(request, id)).size)
      }
      c.header('Range', rangeOf(size + data.length))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/blobs/uploads/:id/complete',
    summary: 'Finish an upload; a body is its last part. The content must match the digest',
    who: 'tenant',
    query: completeUploadQuery,
    headers: z.partial(partHeaders),
    status: 201,
    answer: created,
    handler: async ({ c, query, param, ...request }) => {
      const wanted = query().digest?.toLowerCase()
      const { db, now } = request
      const last = Buffer.from(await c.req.arrayBuffer())
      const { id, tenant_id, filename } =
        last.length > 0
          ? await uploadFor(c, request, param('id'), last)
          : await uploadOf(request, param('id'))
      const data = Buffer.concat([await readUpload(db, id), last])
      const found = createHash('sha256').update(data).digest('hex')
      if (wanted !== undefined && found !== wanted) {
        throw invalid('The content doesn’t match the digest', 'digest')
      }
      const blob = {
        tenant_id,
        digest: found,
        filename,
        // Anything that isn't a picture is served as plain bytes.
        type: pictureType(data) ?? 'application/octet-stream',
        data,
        size: data.length,
        used_at: now(),
      }
      const blobId = await db.transaction().execute(async (trx) => {
        await removeUpload(trx, id)
        return addBlob(trx, blob)
      })
      return { id: blobId }
    },
  }),

  endpoint({
    method: 'GET',
    path: '/blobs/uploads/:id/status',
    summary: 'How much of an upload has arrived',
    who: 'tenant',
    status: 204,
    handler: async ({ c, param, ...request }) => {
      c.header('Range', rangeOf((await uploadOf(request, param('id'))).size))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/blobs/uploads/:id/destroy',
    summary: 'Cancel an upload',
    who: 'tenant',
    status: 204,
    handler: async ({ param, ...request }) => {
      await removeUpload(request.db, (await uploadOf(request, param('id'))).id)
    },
  }),

  endpoint({
    method: 'GET',
    path: '/blobs/:digest',
    summary: 'The content of a blob',
    who: 'tenant',
    status: 200,
    type: 'application/octet-stream',
    handler: async ({ c, db, session, param }) => {
      const tenantId = await currentTenantId(db, session)
      const wanted = param('digest').toLowerCase()
      const blob = await findBlob(db, tenantId, wanted)
      if (!blob) throw apiError(404, 'UNKNOWN', 'File not found')
      c.header('ETag', `"${wanted}"`)
      c.header('Content-Type', blob.type)
      return c.body(new Uint8Array(blob.data))
    },
  }),
]

/** The upload that a request is about. Throws InvalidInput if the tenant has none with this id. */
async function uploadOf(
  { db, now, session }: Pick<Services, 'db' | 'now'> & { session: Session },
  id: string,
) {
  return getUpload(db, await currentTenantId(db, session), id, now())
}

/** The upload that `data` continues. Throws InvalidInput, or ApiError 413 or 416. */
async function uploadFor(
  c: Context,
  request: Parameters<typeof uploadOf>[0],
  uploadId: string,
  data: Buffer,
) {
  const upload = await uploadOf(request, uploadId)
  const token = c.req.header('PortSIP-Upload-Token') ?? ''
  if (!timingSafeEqual(Buffer.from(digest(token)), Buffer.from(upload.token_hash))) {
    throw invalid('Wrong upload token', 'PortSIP-Upload-Token')
  }
  const start = startOf(c.req.header('Content-Range'), data.length) ?? upload.size
  if (upload.size + data.length > MAX_BLOB_BYTES) {
    throw apiError(413, 'VALIDATE_FAILED', 'The file is larger than 5 MiB')
  }
  if (start !== upload.size) throw wrongOffset(upload.size)
  return upload
}

const tooManyUploads = () =>
  apiError(429, 'UNKNOWN', 'Too many open uploads or stored files', {
    'Retry-After': '3600',
  })

const wrongOffset = (size: number) =>
  apiError(416, 'VALIDATE_FAILED', 'This part doesn’t start where the upload ends', {
    Range: rangeOf(size),
  })

/**
 * The range of bytes that have arrived, as `first-last`. "0-0" means nothing or a single byte, so
 * a client that needs to know sends where its part begins.
 */
const rangeOf = (size: number): string => `0-${Math.max(0, size - 1)}`

/**
 * Where a part of this many bytes begins, from its `Content-Range`: "bytes 0-99/200" or "0-99".
 * Throws InvalidInput if the header is malformed or has another length.
 */
function startOf(header: string | undefined, length: number): number | undefined {
  if (header === undefined) return undefined
  const [, start, last] = /^(?:bytes )?(\d{1,9})-(\d{1,9})(?:\/(?:\d{1,9}|\*))?$/.exec(header) ?? []
  if (start === undefined) throw invalid('Must be bytes FIRST-LAST/*', 'Content-Range')
  if (Number(last) - Number(start) + 1 !== length) {
    throw invalid(`The body has ${length} bytes, which is another range`, 'Content-Range')
  }
  return Number(start)
}
