import type { Page } from '@playwright/test'
import { browserKey } from '../../src/api/session/storage.ts'
import { spokenIn } from '../spoken/spoken-in.ts'
import { headingGaps } from '../support/heading-gaps.ts'
import { apiIn } from '../support/holidays.ts'
import {
  closePlace,
  fillTenant,
  manageDemo,
  OVER_PAGES,
  openPlace,
  PAGES,
} from '../support/places.ts'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const TIME_FORMAT_KEY = browserKey('time-format')
const PHONE = { width: 360, height: 640 }
test.use({ viewport: PHONE, hasTouch: true })

/** Controls that are too small to tap or open the wrong phone keyboard, one line each. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const scope =
      [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1) ?? document.body
    const targets = scope.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input, select, textarea, [role=option], [role=menuitem], [role=menuitemradio]',
    )
    const found: string[] = []
    const nameOf = (element: HTMLElement) =>
      `${element.tagName} ${element.getAttribute('aria-label') || element.id || element.textContent?.slice(0, 40)}`
    for (const element of targets) {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        continue
      const style = getComputedStyle(element)
      const own = element.getBoundingClientRect()
      const lines = element instanceof HTMLTextAreaElement ? element.rows : 0
      if (lines > 1 && element.clientHeight > 44 + lines * Number.parseFloat(style.lineHeight))
        found.push(`${nameOf(element)}: ${element.clientHeight} px for ${lines} lines`)
      const isText = element.matches(
        'input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea',
      )
      if ((isText || element.matches('select')) && Number.parseFloat(style.fontSize) < 16) {
        found.push(`${nameOf(element)}: text of ${style.fontSize}`)
      }
      if (isText) {
        for (const name of ['autocomplete', 'autocapitalize', 'enterkeyhint']) {
          if (name === 'autocapitalize' && element.inputMode === 'numeric') continue
          if (!element.hasAttribute(name)) found.push(`${nameOf(element)}: no ${name}`)
        }
        const isLiteral = element.matches('[autocorrect=off]')
        if (isLiteral && element.spellcheck) found.push(`${nameOf(element)}: spell-checked`)
      }
      // A link in a sentence is only as high as its line.
      const isInline = element.matches('a') && style.display === 'inline'
      // As wide as the hours that it shows. The rows beside it also have fields for these hours.
      if (isInline || element.closest('[data-index]')) continue
      const label = element.matches('input') && element.closest('label')
      const boxes = [own, ...(label ? [label.getBoundingClientRect()] : [])]
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      if (own.width <= 1 || style.clipPath !== 'none') continue
      if (width < 43 || height < 43.5)
        found.push(
          `${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)} [${element.className}]`,
        )
    }
    for (const element of document.querySelectorAll('main *')) {
      if (getComputedStyle(element).float !== 'none')
        found.push(`${nameOf(element as HTMLElement)}: floats, so what follows is narrower`)
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      found.push(`${scrollWidth - clientWidth} px stick out at the side`)
    return found
  })

/** Elements that are cut off or break apart with larger text or letter spacing. */
const cuts = (page: Page) =>
  page.evaluate(() => {
    const scope =
      [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1) ?? document.body
    const found: string[] = []
    const canvas = document.createElement('canvas').getContext('2d')
    for (const field of scope.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'select, input',
    )) {
      if (!field.checkVisibility() || field.matches('[type=checkbox], [type=radio], [type=range]'))
        continue
      const style = getComputedStyle(field)
      const length = (name: keyof CSSStyleDeclaration) =>
        Number.parseFloat(String(style[name])) || 0
      const height = field.clientHeight - length('paddingTop') - length('paddingBottom')
      const name = field.getAttribute('aria-label') ?? field.id
      if (height < length('fontSize')) found.push(`${name}: text cut at ${height} px of height`)
      if (!(field instanceof HTMLSelectElement) || !canvas) continue
      canvas.font = style.font
      const text = field.selectedOptions[0]?.text ?? ''
      const width = canvas.measureText(text).width + text.length * length('letterSpacing')
      const room = field.clientWidth - length('paddingLeft') - length('paddingRight')
      if (width > room + 1) found.push(`${name}: “${text}” cut by ${Math.round(width - room)} px`)
    }
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      if (!node.parentElement?.checkVisibility({ contentVisibilityAuto: true })) continue
      if (node.parentElement.closest('option, pre, code, svg')) continue
      if (getComputedStyle(node.parentElement).clipPath !== 'none') continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /(?<![\p{L}.@/;])\p{L}{2,11}(?!\p{L}|[.@/]\p{L})/gu,
      )) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(`“${word}” broken over ${lines.size} lines`)
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      found.push(`${scrollWidth - clientWidth} px stick out at the side`)
    return [...new Set(found)]
  })

/**
 * Elements that take up too much of a short window: those that stick to its edges, areas that
 * scroll within a dialog, and cells whose content is higher than they are.
 */
const crowding = (page: Page) =>
  page.evaluate(() => {
    const over = [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1)
    const found: string[] = []
    let stuck = 0
    for (const element of [...(over ?? document.body).querySelectorAll<HTMLElement>('*')]) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { position, overflowY } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      const isStuck = position === 'fixed' || position === 'sticky'
      if (isStuck && width > 1 && !element.matches('[role=presentation], .MuiBackdrop-root *')) {
        stuck += height
        found.push(`${Math.round(height)} px stick: ${element.tagName} ${element.className}`)
      }
      const isSlit = /auto|scroll/.test(overflowY) && element.clientHeight < innerHeight / 2
      const isScrolled = element.scrollHeight > element.clientHeight + 1
      if (element.matches('tbody :is(th, td)') && overflowY === 'visible' && isScrolled) {
        found.push(`content of a cell over the next one: ${element.textContent}`)
        stuck = innerHeight
      }
      if (over?.matches('dialog') && isSlit && isScrolled && !element.matches('textarea')) {
        found.push(`${element.clientHeight} px scroll: ${element.tagName} ${element.className}`)
        stuck = innerHeight
      }
    }
    return stuck > innerHeight / 4 ? found : []
  })

/** Chooses a time format as My account in another tab does, in Canada, where times are longest. */
const chooseClock = (page: Page, format: '12' | '24' | 'locale') =>
  page.evaluate(
    ([key, newValue]) => {
      const languages = newValue === 'locale' ? ['en-GB'] : ['en-CA']
      Object.defineProperty(navigator, 'languages', { value: languages, configurable: true })
      localStorage.setItem(key, newValue)
      dispatchEvent(new StorageEvent('storage', { key, newValue }))
    },
    [TIME_FORMAT_KEY, format] as const,
  )

/** Times that are not in the chosen format, and fields that are too narrow for their time. */
const clockFaults = (page: Page, format: '12' | '24') =>
  page.evaluate((chosen) => {
    const wrong = chosen === '12' ? /\d{1,2}:\d\d(?!\s?[ap]\.m\.|:?\d)/ : /\d\s?[ap]\.?m(?!\p{L})/u
    const found: string[] = []
    for (const field of document.querySelectorAll('input')) {
      if (!field.checkVisibility() || !/\d:\d\d/.test(field.value)) continue
      const name = field.ariaLabel ?? field.id
      if (wrong.test(field.value)) found.push(`${name}: ${field.value}`)
      const hidden = field.scrollWidth - field.clientWidth
      if (hidden > 0) found.push(`${name}: ${hidden} px of “${field.value}” are cut`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, textContent: text } = walker.currentNode
      if (!parent?.checkVisibility() || parent.closest('pre, code') || !text) continue
      if (wrong.test(text)) found.push(text)
    }
    for (const element of document.querySelectorAll('[aria-label]')) {
      const { ariaLabel } = element
      if (element.checkVisibility() && ariaLabel && wrong.test(ariaLabel)) found.push(ariaLabel)
    }
    return found
  }, format)

/** A working day, at a fixed time, so that times always read the same. */
const NOW = new Date('2026-11-26T10:30:00Z')

/** The text spacing that pages must support (WCAG 2.2, 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

/**
 * Compares what a screen reader reads with the files in e2e/spoken. To update these, run this
 * twice with `-u`, then read the difference as a listener would.
 */
test('every place fits a finger, bears larger and wider text, and reads as it did', async ({
  page,
  server,
  signedInAs,
  api,
  allowConsole,
}) => {
  test.setTimeout(240_000)
  const devtools = await page.context().newCDPSession(page)
  const setText = (size: number) =>
    devtools.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
  /** Adds a style sheet, since the console has its own too. */
  const addStyles = (text: string) =>
    page.evaluateHandle((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets.push(sheet)
      return sheet
    }, text)
  let awaited = 0
  page.on('request', () => awaited++)
  page.on('requestfinished', () => awaited--)
  page.on('requestfailed', () => awaited--)
  const check = async (name: string) => {
    expect.soft(await misfits(page), name).toEqual([])
    expect.soft(await headingGaps(page), `${name}, levels of headings`).toEqual([])
    const spacing = await addStyles(SPACING)
    expect.soft(await cuts(page), `${name}, with text spacing`).toEqual([])
    await spacing.evaluate((sheet) => {
      sheet.disabled = true
    })
    await setText(32)
    expect.soft(await cuts(page), `${name}, at 200 %`).toEqual([])
    await setText(24)
    expect.soft(await crowding(page), `${name}, at 150 %`).toEqual([])
    await setText(16)
    for (const format of ['12', '24'] as const) {
      await chooseClock(page, format)
      await expect
        .configure({ soft: true, timeout: 2000 })
        .poll(() => clockFaults(page, format), `${name}, with ${format} hours`)
        .toEqual([])
    }
    await chooseClock(page, 'locale')
    await page.setViewportSize({ width: 320, height: 256 })
    expect.soft(await crowding(page), `${name}, at 400 % of 1280 × 1024`).toEqual([])
    await page.setViewportSize({ width: 1280, height: 1024 })
    const over = page.locator('dialog[open], [role=menu]')
    const root = (await over.count()) > 0 ? over.last() : page.locator('main, .sign-in').first()
    await expect(root.getByText('Estimating…')).toHaveCount(0)
    await expect(root.getByRole('progressbar')).toHaveCount(0)
    await expect.poll(() => awaited).toBe(0)
    await expect(root.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    // Retry, because late data may be rendered a moment after it arrives.
    await expect(async () => {
      expect(await spokenIn(root)).toMatchSnapshot(name.split('/').map(fileOf))
    }).toPass({ timeout: 20_000 })
    await page.setViewportSize(PHONE)
  }
  await page.clock.setFixedTime(NOW)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ now: NOW.getTime() })
  await fetch(`${server.url}/test/clock`, { method: 'POST', headers, body })
  await page.goto('/sign-in')
  await page.getByText('Sign in with a token').click()
  await expect(page.getByRole('textbox', { name: 'Token', exact: true })).toBeVisible()
  await check('pages/sign-in.txt')

  await fillTenant(api('tenantadmin'))
  await signedInAs('admin')
  await manageDemo(page)
  for (const [folder, places] of Object.entries({ pages: PAGES, dialogs: OVER_PAGES })) {
    for (const [name, place] of Object.entries(places)) {
      await test.step(name, async () => {
        await openPlace(page, place)
        await check(`${folder}/${name}.txt`)
        await closePlace(page)
      })
    }
  }

  allowConsole(/status of 401/)
  await openPlace(page, { address: '/voicemail' })
  await textField(page, 'Keep messages for').fill('11')
  await (await apiIn(page)).post('/auth/sign_out')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('dialog', { name: 'Your session has expired' })).toBeVisible()
  await check('dialogs/signing in again.txt')
})

const fileOf = (name: string) => name.replaceAll(' ', '-')
