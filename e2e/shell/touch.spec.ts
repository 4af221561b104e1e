import type { Page } from '@playwright/test'
import {
  closePlace,
  fillTenant,
  manageDemo,
  OVER_PAGES,
  openPlace,
  PAGES,
} from '../support/places.ts'
import { expect, test } from '../support/test.ts'

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true })

/** What a finger or a phone’s keyboard doesn't fit, one line each. */
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
      }
      // A link in a sentence is as high as its line.
      const isInline = element.matches('a') && style.display === 'inline'
      if (isInline) continue
      const label = element.matches('input') && element.closest('label')
      const boxes = [own, ...(label ? [label.getBoundingClientRect()] : [])]
      const switchRoot = element.closest('.MuiSwitch-root, .MuiCheckbox-root')
      if (switchRoot) boxes.push(switchRoot.getBoundingClientRect())
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      if (own.width <= 1 || style.clipPath !== 'none') continue
      if (width < 43 || height < 43.5)
        found.push(
          `${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)} [${element.className}]`,
        )
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      found.push(`${scrollWidth - clientWidth} px stick out at the side`)
    return found
  })

test('on a phone every field is large enough to read and every target to touch', async ({
  page,
  signedInAs,
  api,
}) => {
  test.slow()
  await fillTenant(api('tenantadmin'))
  await signedInAs('admin')
  await manageDemo(page)
  for (const [name, place] of Object.entries({ ...PAGES, ...OVER_PAGES })) {
    await test.step(name, async () => {
      await openPlace(page, place)
      expect.soft(await misfits(page), name).toEqual([])
      await closePlace(page)
    })
  }
})
