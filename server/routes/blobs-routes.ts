import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { completeUploadQuery, MAX_BLOB_BYTES, startUploadQuery } from '../../src/contract/blobs.ts'
import { pictureType } from '../../src/domain/pictures/picture-type.ts'
import type { SignedIn } from '../auth/allow.ts'
import { digest } from '../auth/tokens.ts'
import { apiError, invalid } from '../http/api-errors.ts'
import { check } from '../http/body.ts'
import { addBlob, findBlob } from '../store/blob-store.ts'
import type { Database } from '../store/database.ts'
import { currentTenantId } from '../store/tenant-store.ts'
import { appendPart, getUpload, readUpload, removeUpload, startUpload } from '../store/uploads.ts'

/** /blobs: files, uploaded in parts that can be taken up again. `now` gives milliseconds. */
export function blobRoutes(db: Database, now: () => number) {
  const uploadOf = async (c: Context<SignedIn>) => {
    const tenantId = await currentTenantId(db, c.var.session)
    return getUpload(db, tenantId, c.req.param('id') ?? '', now())
  }

  /** The upload to which the request's body is the next part. Throws 400, 413 or 416. */
  const uploadFor = async (c: Context<SignedIn>, part: Buffer) => {
    const upload = await uploadOf(c)
    const token = c.req.header('PortSIP-Upload-Token') ?? ''
    if (!timingSafeEqual(Buffer.from(digest(token)), Buffer.from(upload.token_hash))) {
      throw invalid('The upload has another token', 'PortSIP-Upload-Token')
    }
    const start = startOf(c.req.header('Content-Range')) ?? upload.size
    if (upload.size + part.length > MAX_BLOB_BYTES) {
      throw apiError(413, 'VALIDATE_FAILED', 'The file is larger than 5 MiB')
    }
    if (start !== upload.size) throw endsElsewhere(upload.size)
    return upload
  }

  return new Hono<SignedIn>()
    .post('/uploads', async (c) => {
      const { filename } = check(startUploadQuery, c.req.query())
      const tenantId = await currentTenantId(db, c.var.session)
      const { id, token } = await startUpload(db, tenantId, filename, now())
      c.header('PortSIP-Upload-ID', id)
      c.header('PortSIP-Upload-Token', token)
      c.header('Range', rangeOf(0))
      return c.body(null, 202)
    })

    .post('/uploads/:id/append', async (c) => {
      const part = Buffer.from(await c.req.arrayBuffer())
      const { id, size } = await uploadFor(c, part)
      if (!(await appendPart(db, id, size, part))) throw endsElsewhere((await uploadOf(c)).size)
      c.header('Range', rangeOf(size + part.length))
      return c.body(null, 203)
    })

    .post('/uploads/:id/complete', async (c) => {
      const { digest: wanted } = check(completeUploadQuery, c.req.query())
      const last = Buffer.from(await c.req.arrayBuffer())
      const upload = last.length > 0 ? await uploadFor(c, last) : await uploadOf(c)
      const { id, tenant_id, filename } = upload
      const data = Buffer.concat([await readUpload(db, id), last])
      const found = createHash('sha256').update(data).digest('hex')
      if (wanted !== undefined && found !== wanted.toLowerCase())
        throw invalid('What arrived has another digest', 'digest')
      // What is no picture is only bytes.
      const type = pictureType(data) ?? 'application/octet-stream'
      const blob = {
        tenant_id,
        digest: found,
        filename,
        type,
        data,
        size: data.length,
        used_at: now(),
      }
      const blobId = await db.transaction().execute(async (trx) => {
        await removeUpload(trx, id)
        return addBlob(trx, blob)
      })
      return c.json({ id: blobId }, 201)
    })

    .get('/uploads/:id/status', async (c) => {
      c.header('Range', rangeOf((await uploadOf(c)).size))
      return c.body(null, 204)
    })

    .post('/uploads/:id/destroy', async (c) => {
      await removeUpload(db, (await uploadOf(c)).id)
      return c.body(null, 204)
    })

    .get('/:digest', async (c) => {
      const tenantId = await currentTenantId(db, c.var.session)
      const wanted = c.req.param('digest').toLowerCase()
      const blob = await findBlob(db, tenantId, wanted)
      if (!blob) throw apiError(404, 'UNKNOWN', 'There is no such file')
      c.header('ETag', `"${wanted}"`)
      c.header('Content-Type', blob.type)
      return c.body(new Uint8Array(blob.data))
    })
}

const endsElsewhere = (size: number) =>
  apiError(416, 'VALIDATE_FAILED', 'The upload does not end where this part begins', {
    Range: rangeOf(size),
  })

/** What is there, as `first-last`. Nothing and a single byte look the same, "0-0": a part says where it begins if it must be sure. */
const rangeOf = (size: number): string => `0-${Math.max(0, size - 1)}`

/** Where a part begins by its `Content-Range`: "bytes 0-99/200", "0-99". Throws 400 when it cannot be read. */
function startOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const [, start] = /^(?:bytes )?(\d{1,9})-\d{1,9}(?:\/(?:\d{1,9}|\*))?$/.exec(header) ?? []
  if (start === undefined) throw invalid('Must be bytes FIRST-LAST/*', 'Content-Range')
  return Number(start)
}
