import type { Page } from '@playwright/test'
import { fillTenant, manageDemo, OVER_PAGES, openPlace } from '../support/places.ts'
import { expect, test } from '../support/test.ts'

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** The addresses below a page that replace its content: the link to each, its name, a link back. */
const SUBPAGES = [
  { address: '/history', link: /^tenantadmin/, name: 'History Entry', back: 'All history' },
  { address: '/account', link: 'Licenses', name: 'My account Licenses', back: 'My account' },
]

/** The outline and border of the marked element, and of the frame beside it if it is a field. */
const lookOf = (page: Page) =>
  page.locator('[data-looked-at]').evaluate((element) => {
    const parts = [element, ...(element.parentElement?.querySelectorAll(':scope > fieldset') ?? [])]
    return parts.map((part) => {
      const style = getComputedStyle(part)
      const outline =
        style.outlineStyle === 'none' ? 'none' : `${style.outline} ${style.outlineOffset}`
      return [outline, style.borderWidth, style.borderColor].join(' ')
    })
  })

/** Expects the focused element to look different without the focus, and gives the focus back. */
async function expectSeen(page: Page, where: string): Promise<void> {
  const looks = async () => {
    const all: string[][] = []
    for (const media of LOOKS) {
      await page.emulateMedia(media)
      all.push(await lookOf(page))
    }
    return all
  }
  const isStop = await page.evaluate(() => {
    document.activeElement?.setAttribute('data-looked-at', '')
    return document.activeElement?.matches('body, [tabindex="-1"]') === false
  })
  // After a dialog's last element the focus leaves the page. Elements that Tab can't reach need no
  // focus mark.
  if (!isStop) {
    await page.evaluate(() =>
      document.querySelector('[data-looked-at]')?.removeAttribute('data-looked-at'),
    )
    return
  }
  const focused = await looks()
  await page.locator('[data-looked-at]').evaluate((element) => (element as HTMLElement).blur())
  const plain = await looks()
  const name = await page.locator('[data-looked-at]').evaluate((element) => {
    element.removeAttribute('data-looked-at')
    ;(element as HTMLElement).focus()
    return element.outerHTML.slice(0, 200)
  })
  for (const [index, media] of LOOKS.entries()) {
    expect
      .soft(focused[index], `${where}, ${JSON.stringify(media)}: ${name}`)
      .not.toEqual(plain[index])
  }
}

test('after every dialog, menu and subpage, by keyboard, one sees what has the focus', async ({
  page,
  signedInAs,
  api,
}) => {
  test.setTimeout(240_000)
  await fillTenant(api('tenantadmin'))
  await signedInAs('admin')
  await manageDemo(page)
  for (const [name, place] of Object.entries(OVER_PAGES)) {
    await test.step(name, async () => {
      await openPlace(page, place)
      await page.keyboard.press('Tab')
      await expectSeen(page, `in ${name}`)
      await page.keyboard.press('Escape')
      await expect(page.locator('dialog[open], [role=menu]')).toHaveCount(0)
      await expect(page.locator(':focus')).toHaveCount(1)
      await expectSeen(page, `after ${name}`)
      const discard = page.getByRole('button', { name: 'Discard', exact: true })
      if (await discard.isVisible()) await discard.press('Enter')
    })
  }

  const main = page.getByRole('main')
  for (const { address, link, name, back } of SUBPAGES) {
    await test.step(name, async () => {
      await openPlace(page, { address })
      await main.getByRole('link', { name: link }).first().press('Enter')
      await expect(main).toHaveAccessibleName(name)
      await expect(main).toBeFocused()
      await page.getByRole('link', { name: back, exact: true }).press('Enter')
      await expect(main).not.toHaveAccessibleName(name)
      await expect(main).toBeFocused()
    })
  }
})
