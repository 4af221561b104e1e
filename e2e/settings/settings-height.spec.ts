import { expect, test } from '../support/test.ts'

/**
 * Half the height that the content of the former pages had in all, one page for each section, with
 * the settings of the demo tenant. In pixels, by the width of the window.
 */
const HALF = { 1280: 3441, 390: 4622 }

test('shows all settings at half the height of a page for each section', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  for (const [width, height] of Object.entries(HALF)) {
    await test.step(`${width} pixels wide`, async () => {
      await page.setViewportSize({ width: Number(width), height: 900 })
      await page.goto('/settings/general')
      const plan = page.getByRole('region', { name: 'Plan', exact: true })
      await expect(plan.getByText('Tenant ID')).toBeVisible()
      const sections = plan.locator('xpath=..')
      const box = await sections.boundingBox()
      expect(box?.height).toBeLessThanOrEqual(height)
      // Every section is there, and nothing extends beyond the window.
      await expect(sections.getByRole('heading', { level: 2 })).toHaveCount(6)
      await expect(sections.locator('[data-field]')).not.toHaveCount(0)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
})
