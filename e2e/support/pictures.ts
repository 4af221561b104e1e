import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** A PNG of noise. Compression can't make it small, so its upload has several parts. */
export function noisePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  let seed = 1
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let i = 0; i < rows.length; i++) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    // Each row starts with its filter type, here 0 for none.
    rows[i] = i % (1 + width * 3) === 0 ? 0 : seed >> 16
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Uploads a picture over the API and returns its id. */
export async function uploadPicture(url: string, token: string, picture: Buffer): Promise<string> {
  const send = async (path: string, headers: Record<string, string> = {}, body?: Buffer) => {
    const response = await fetch(`${url}/api/blobs/uploads${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body && { body: new Uint8Array(body) }),
    })
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    return response
  }
  const { headers } = await send('?filename=logo.png')
  const path = `/${headers.get('PortSIP-Upload-ID')}`
  const uploadToken = headers.get('PortSIP-Upload-Token') ?? ''
  await send(`${path}/append`, { 'PortSIP-Upload-Token': uploadToken }, picture)
  const digest = createHash('sha256').update(picture).digest('hex')
  const answer = await send(`${path}/complete?digest=${digest}`)
  return ((await answer.json()) as { id: string }).id
}

/** Chooses a file for the avatar, as its button would. */
export async function choosePicture(page: Page, name: string, buffer: Buffer, mimeType = '') {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose image' }).click()
  await (await chooser).setFiles({ name, mimeType, buffer })
}

export const field = (page: Page) => page.getByRole('group', { name: 'Avatar' })
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Crop avatar' })
export const slider = (page: Page, name: string) => dialog(page).getByRole('slider', { name })
export const use = (page: Page) =>
  dialog(page).getByRole('button', { name: 'Use this image' }).click()
export const shown = (page: Page) => field(page).getByRole('img')
/** The avatar in the header, found by its tag because it has no accessible name. */
export const mark = (page: Page) => page.getByRole('banner').locator('img')

/** The width and height of the avatar in the header. */
export const sizeOf = (page: Page) =>
  mark(page).evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])

/** A logo that is wider than it is high. */
export const LOGO = noisePng(600, 400)
