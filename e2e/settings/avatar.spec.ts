import { expectAccessible } from '../support/axe.ts'
import {
  choosePicture,
  dialog,
  field,
  LOGO,
  mark,
  noisePng,
  shown,
  sizeOf,
  slider,
  use,
} from '../support/pictures.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('crops, uploads, saves, shows and removes an avatar', async ({ page, signedInAs, api }) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')
  await choosePicture(page, 'our logo.PNG', LOGO)
  await expect(slider(page, 'Zoom')).toBeFocused()
  await expect(slider(page, 'Vertical position')).toBeDisabled()
  await slider(page, 'Horizontal position').fill('0')
  await expectAccessible(page)
  await use(page)
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Choose image' })).toBeFocused()
  await expect(shown(page)).toHaveAccessibleName('New avatar')
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')

  await page.getByRole('button', { name: 'Review changes' }).click()
  await expect(page.getByRole('row', { name: /^Avatar/ })).toHaveText('AvatarNo imageNew avatar')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(shown(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(shown(page)).toBeVisible()

  await save(page, 1)
  await expect(shown(page)).toHaveAccessibleName('Current avatar')
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)
  expect(await sizeOf(page)).toEqual([512, 512])
  const admin = api('tenantadmin')
  expect((await admin.get('/tenant')).body).toMatchObject({
    avatar_file_name: 'our logo.png',
    avatar_file_url: expect.stringMatching(/^\/api\/blobs\/[0-9a-f]{64}$/),
  })

  // Saving something else sends no picture and keeps the current one.
  const bodies: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') bodies.push(request.postDataJSON())
  })
  await textField(page, 'Website').fill('https://example.com')
  await save(page, 1)
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).not.toHaveProperty('avatar_file_id')
  await page.reload()
  await expect(mark(page)).toHaveAttribute('src', /^blob:/)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Remove image' }).click()
  await expect(page.getByRole('button', { name: 'Choose image' })).toBeFocused()
  await save(page, 1)
  await expect(mark(page)).toHaveAttribute('src', '/icon.svg')
  expect((await admin.get('/tenant')).body).toMatchObject({ avatar_file_url: '' })
})

const words = (text: string) => Buffer.from(text)
const svg = words('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"></svg>')
const refused = [
  ['logo.svg', svg, 'image/svg+xml', 'is an SVG, which can contain scripts'],
  ['logo.png', svg, 'image/png', 'is an SVG, which can contain scripts'],
  ['huge.png', Buffer.concat([LOGO, Buffer.alloc(10.5e6)]), 'image/png', 'is larger than 10 MB'],
  ['notes.png', words('Only words, renamed.'), 'image/png', 'isn’t an image'],
  ['moving.png', words('GIF89a and so on'), 'image/png', 'is in another format'],
  ['tiny.png', noisePng(63, 200), 'image/png', 'at least 64 × 64 pixels'],
  ['empty.png', words(''), 'image/png', 'is empty'],
  ['cut.png', LOGO.subarray(0, 20), 'image/png', 'may be damaged or incomplete'],
] as const

test('rejects a file that is no usable image, with a reason, before anything is sent', async ({
  page,
  signedInAs,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  for (const [name, content, type, reason] of refused) {
    await choosePicture(page, name, content, type)
    await expect(page.getByRole('status').filter({ hasText: `“${name}”` })).toContainText(reason)
  }
  await expectAccessible(page)
  await choosePicture(page, 'good.png', LOGO)
  await expect(dialog(page)).toBeVisible()
  await expect(page.getByText('cut.png')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  expect(sent).toEqual([])
})

test('accepts a dropped or pasted image, and leaves pasted text alone', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await expect(field(page)).toBeVisible()
  const fire = (kind: 'drop' | 'paste', text = '') =>
    page.evaluate(
      ([type, base64, also]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const data = new DataTransfer()
        data.items.add(new File([bytes], 'logo.png', { type: 'image/png' }))
        if (also) data.setData('text/plain', also)
        const init = { bubbles: true, cancelable: true }
        document.body.dispatchEvent(
          type === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        )
      },
      [kind, LOGO.toString('base64'), text] as const,
    )
  for (const kind of ['drop', 'paste'] as const) {
    await fire(kind)
    await expect(dialog(page)).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog(page)).toHaveCount(0)
  }
  await fire('paste', 'cells of a spreadsheet')
  await choosePicture(page, 'logo.png', LOGO)
  await expect(dialog(page)).toHaveCount(1)
})

test('moves the image by dragging, and zooms it by wheel and keys, on a phone too', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await choosePicture(page, 'logo.png', LOGO)
  const square = dialog(page).getByRole('img')
  const box = await square.boundingBox()
  if (!box) throw new Error('The square is not there')
  await page.mouse.move(box.x + 100, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 100, { steps: 4 })
  await page.mouse.up()
  await expect(slider(page, 'Horizontal position')).toHaveValue('0')
  await page.mouse.wheel(0, -100)
  await expect(slider(page, 'Zoom')).toHaveValue('110')
  await expect(slider(page, 'Vertical position')).toBeEnabled()
  await slider(page, 'Zoom').focus()
  await page.keyboard.press('End')
  await expect(slider(page, 'Zoom')).toHaveAttribute('aria-valuetext', '400%')
  await page.keyboard.press('Home')
  await expect(slider(page, 'Zoom')).toHaveValue('67')
  await expect(slider(page, 'Horizontal position')).toBeDisabled()

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(dialog(page).getByRole('button', { name: 'Use this image' })).toBeInViewport()
  await expectAccessible(page)
})

test('says that the crop dialog cannot be loaded, and keeps the edits', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/crop-dialog|ERR_FAILED/)
  await signedInAs('tenantadmin')
  await page.route('**/crop-dialog-*.js', (route) => route.abort())
  await page.goto('/settings/general')
  await textField(page, 'Website').fill('https://edited.example')
  await choosePicture(page, 'logo.png', LOGO)
  await expect(page.getByText('Part of the console didn’t load')).toBeVisible()
  await expect(textField(page, 'Website')).toHaveValue('https://edited.example')
  await page.unrouteAll({ behavior: 'wait' })
})

test('saves an avatar on a server without ETags', async ({ page, signedInAs }) => {
  await page.route('**/api/tenant', async (route) => {
    const response = await route.fetch()
    const { etag: _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await choosePicture(page, 'logo.png', LOGO)
  await use(page)
  await save(page, 1)
  await expect(shown(page)).toHaveAccessibleName('Current avatar')
  await page.getByRole('button', { name: 'Remove image' }).click()
  await save(page, 1)
  await page.unrouteAll({ behavior: 'wait' })
})
