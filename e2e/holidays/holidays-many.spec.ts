import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { countClicks } from '../support/count-clicks.ts'
import { addHolidays, apiIn, holiday, storedHolidays } from '../support/holidays.ts'
import { startServer } from '../support/server.ts'
import { expect, test } from '../support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
const choose = (page: Page, name: string, text: string | Buffer) =>
  dialog(page).getByLabel('Calendar (.ics) or table (.csv)').setInputFiles(file(name, text))
const table = (count: number) =>
  ['name,start', ...Array.from({ length: count }, (_, i) => `Day ${i},${2030 + i}-05-01`)].join(
    '\n',
  )

test.beforeEach(async ({ page, signedInAs }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
  await page.goto('/holidays')
  await expect(page.getByText('No holidays this year or next.')).toBeVisible()
})

test('shows a table with an invalid row before it imports it, and undoes it', async ({ page }) => {
  await addHolidays(await apiIn(page), [holiday('There', '2026-12-24')])
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'a.csv', 'Holiday,Date\nThere,2026-12-24\nNew,2026-12-31\nBad,2026-02-30\n')
  await expect(dialog(page)).toContainText('1 new, 1 already there, 1 rejected')
  const chosen = dialog(page)
    .getByRole('status')
    .getByText(/selected/)
  await expect(chosen).toHaveText('1 selected')
  await dialog(page)
    .getByRole('checkbox', { name: /^Add New/ })
    .uncheck()
  await expect(chosen).toHaveText('None selected')
  await dialog(page)
    .getByRole('checkbox', { name: /^Add New/ })
    .check()
  await expect(page.getByRole('row', { name: /Bad.*Not a real date/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /There.*Already there/ })).toBeVisible()
  expect(await storedHolidays(page)).toHaveLength(1)
  await expectAccessible(page)
  const add = dialog(page).getByRole('button', { name: 'Add 1 holiday' })
  const place = await add.boundingBox()
  await add.click()
  await expect(dialog(page)).toContainText('1 added, 1 already there, 1 rejected.')
  // A second press closes, rather than undoing what the first one did.
  const close = dialog(page).getByRole('button', { name: 'Close' })
  expect(await close.boundingBox()).toEqual(place)
  await expect(dialog(page)).not.toContainText('1 new')
  expect((await storedHolidays(page)).map(({ name }) => name)).toEqual(['New', 'There'])
  await dialog(page).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog(page)).toContainText('Removed 1 holiday.')
  await expect(dialog(page).getByRole('table')).toHaveCount(0)
  expect(await storedHolidays(page)).toMatchObject([{ name: 'There' }])
})

test('names a row that the server rejects, with the reason, and adds and undoes the others', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 422/)
  await page.route('**/api/holidays', (route) => {
    const errors = [{ code: 'UNKNOWN', message: 'Not that day' }]
    return route.request().postDataJSON()?.name === 'Day 12'
      ? route.fulfill({ status: 422, json: { errors } })
      : route.continue()
  })
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'a.csv', table(20))
  await expect(dialog(page)).toContainText('20 new, 0 already there, 0 rejected')
  await dialog(page).getByRole('button', { name: 'Add 20 holidays' }).click()
  await expect(dialog(page)).toContainText('19 added, 0 already there, 1 rejected.')
  const rejected = dialog(page).getByRole('row').nth(1)
  await expect(rejected).toContainText('Day 12')
  await expect(rejected).toContainText('The PBX rejected this')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog(page)).toContainText('Removed 19 holidays.')
  expect(await storedHolidays(page)).toEqual([])
})

test('continues an import where the server stopped', async ({
  page,
  server,
  allowConsole,
}, info) => {
  allowConsole(/ERR_/)
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'a.csv', table(90))
  let added = 0
  const half = new Promise<void>((resolve) => {
    page.on('response', (response) => {
      if (response.status() === 201 && ++added === 30) resolve()
    })
  })
  await dialog(page).getByRole('button', { name: 'Add 90 holidays' }).click()
  await half
  await server.kill()
  await expect(dialog(page).getByRole('alert').getByText('Couldn’t finish')).toBeVisible()
  const again = await startServer({
    databaseUrl: `file:${info.outputPath('console.db')}`,
    env: { PORT: new URL(server.url).port },
  })
  try {
    await dialog(page).getByRole('button', { name: 'Continue' }).click()
    await expect(dialog(page)).toContainText('90 added, 0 already there, 0 rejected.')
    const names = (await storedHolidays(page)).map(({ name }) => name)
    expect(names).toHaveLength(90)
    expect(new Set(names).size).toBe(90)
  } finally {
    await page.close()
    await again.stop()
  }
})

test('reports a malformed file and one that is too large, and adds nothing', async ({ page }) => {
  await page.getByRole('link', { name: 'Import' }).click()
  for (const [name, text, said] of [
    ['a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMM', 'Can’t read this file'],
    ['a.ics', Buffer.from([0xff, 0xfe, 0, 1, 2]), 'Can’t read this file'],
    ['a.csv', 'one\n1', 'Can’t read this file'],
    ['a.ics', '<!doctype html><p>Sign in</p>', 'This is a web page'],
    ['big.ics', Buffer.alloc(5_000_001, 65), 'This file is larger than 5 MB.'],
    ['empty.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'No holidays in this file.'],
  ] as const) {
    await choose(page, name, text)
    await expect(dialog(page).getByRole('alert').filter({ hasText: said })).toBeVisible()
    await expect(dialog(page).getByRole('button', { name: /^Add/ })).toBeDisabled()
  }
  expect(await storedHolidays(page)).toEqual([])
})

test('reads a calendar of nearly 5 MB in a worker, and loads the reader again after a failure', async ({
  page,
  allowConsole,
}) => {
  const event = (i: number) =>
    `BEGIN:VEVENT\nUID:${i}\nDTSTART;VALUE=DATE:20270104\nSUMMARY:Day ${i}\nDESCRIPTION:${'x'.repeat(900)}\nEND:VEVENT`
  const events = Array.from({ length: 4800 }, (_, i) => event(i))
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\n')
  allowConsole(/ERR_FAILED|file-worker/)
  await page.route(/file-worker/, (route) => route.abort(), { times: 1 })
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'large.ics', text)
  await expect(dialog(page)).toContainText('Couldn’t load the file reader')
  const worker = page.waitForEvent('worker')
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  expect((await worker).url()).toContain('file-worker')
  await expect(dialog(page)).toContainText('4,800 new', { timeout: 25_000 })
})

test('imports an export unchanged', async ({ page }) => {
  await addHolidays(await apiIn(page), [
    holiday('Break', '2000-12-24', {
      kind: 'several',
      every_year: true,
      start_time: '12:00',
      end: '2000-01-02',
    }),
    holiday('Long ago', '2019-05-01'),
    holiday('Ümläut, "quoted"', '2026-12-07', { kind: 'part', end_time: '12:00', region: 'DEU' }),
  ])
  for (const kind of ['ics', 'csv']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `Export .${kind}` }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    // The content decides the format, not the file name.
    await choose(page, 'holidays.txt', text)
    if (kind === 'ics') {
      await expect(dialog(page)).toContainText('Left out 1 event outside these years.')
      await dialog(page).getByLabel('From year').fill('2019')
    }
    await expect(dialog(page)).toContainText('0 new, 3 already there, 0 rejected')
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  }
})

test('gives each dialog an address, and closes it on going back', async ({ page }) => {
  await page.goto('/holidays/2027')
  for (const [name, path] of [
    ['Import', 'import'],
    ['Add public holidays', 'public'],
    ['Add floating holiday', 'floating'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(`/holidays/${path}?shown=2027`)
    await expect(dialog(page).getByRole('heading', { name, exact: true })).toBeVisible()
    await page.goBack()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page).toHaveURL('/holidays/2027')
    await page.goto(`/holidays/${path}?shown=2027`)
    await expect(dialog(page).getByRole('heading', { name, exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/holidays/2027')
  }
})

test('uses a typed year before its field is left, without moving the button', async ({ page }) => {
  let added = 0
  for (const opened of ['Add public holidays', 'Add floating holiday']) {
    await test.step(opened, async () => {
      await page.getByRole('link', { name: opened }).click()
      if (opened === 'Add floating holiday')
        await dialog(page).getByLabel('Name').fill('Founding day')
      await dialog(page).getByLabel('To year').fill('2028')
      await expect(dialog(page).getByRole('row', { name: /2028/ }).first()).toBeVisible()
      await dialog(page).getByLabel('From year').press('ControlOrMeta+a')
      await page.keyboard.type('2028')
      await expect(dialog(page).getByRole('row', { name: /2027/ })).toHaveCount(0)
      const add = dialog(page).getByRole('button', { name: /^Add \d+ holiday/ })
      const count = Number(/\d+/.exec(await add.innerText())?.[0])
      const box = await add.boundingBox()
      if (!box) throw new Error('The button is not shown')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await expect(dialog(page).getByLabel('From year')).not.toBeFocused()
      await page.mouse.up()
      await expect(dialog(page)).toContainText(`${count} added, 0 already there`)
      added += count
      expect(await storedHolidays(page)).toHaveLength(added)
      await dialog(page).getByRole('button', { name: 'Close' }).click()
    })
  }
})

test('selects no past days, and marks those of one state', async ({ page }) => {
  await page.getByRole('link', { name: 'Add public holidays' }).click()
  await expect(dialog(page)).toContainText('Regional days aren’t listed')
  await dialog(page).getByRole('radio', { name: 'England' }).check()
  await expect(
    dialog(page).getByRole('row', { name: /only in England Summer bank holiday.*2027/ }),
  ).toBeVisible()
  const box = (name: RegExp) => dialog(page).getByRole('row', { name }).getByRole('checkbox')
  await expect(box(/Easter Monday 6 April 2026/)).not.toBeChecked()
  await expect(box(/Easter Monday 29 March 2027/)).toBeChecked()
  await expectAccessible(page)
})

test('accepts a pasted table and a dropped file, and offers a sample', async ({ page }) => {
  await page.getByRole('link', { name: 'Import' }).click()
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Download a sample' }).click()
  const sample = await readFile(await (await download).path(), 'utf8')
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
    document.activeElement?.dispatchEvent(event)
  }, sample)
  await expect(dialog(page)).toContainText('3 new, 0 already there, 0 rejected')
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['name,start\nDropped,2027-05-01'], 'a.csv'))
    return data
  })
  // Outside the frame, the browser would open the file in place of the console.
  await page.getByRole('banner').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(dialog(page)).toContainText('1 new, 0 already there, 0 rejected')
})

test('adds the public holidays of the next year in three clicks from the overview', async ({
  page,
}) => {
  await page.goto('/')
  const clicks = await countClicks(page)
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Holidays' })
    .click()
  await page.getByRole('radio', { name: 'England' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Add \d+ for England$/ }).click()
  await expect(page.getByText(/^Added \d+ holidays\.$/)).toBeVisible()
  expect(await clicks()).toBeLessThanOrEqual(3)
  const names = (await storedHolidays(page)).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Good Friday', 'Summer bank holiday']))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('No holidays this year or next.')).toBeVisible()
  expect(await storedHolidays(page)).toEqual([])
})
