import { discardAndOpen } from '../support/open-within.ts'
import { type Counts, countRenders } from '../support/renders.ts'
import { expect, test } from '../support/test.ts'

/**
 * Every page and section that edits: the id of a field, and how many components a key in this
 * field may render (the field itself, and whatever else shows its value). Lower a number when the
 * real one falls.
 */
const BUDGETS = [
  ['/settings/general', 'name', 0],
  ['/settings/retention', 'recording_retention', 4],
  ['/settings/storage', 'extension_im_disk_quota', 7],
  ['/settings/caller-ids', 'outbound_caller_ids.0.caller_id', 0],
  ['/settings/numbers', 'e164.prefix', 1],
  ['/settings/web-hooks', 'cdr_event.url', 0],
  ['/settings/contacts', 'contact_match_length', 3],
  ['/settings/security', 'stir_shaken_cert', 1],
  ['/settings/custom-options', 'custom_options', 4],
  ['/office-hours', 'office_hours.monday.ranges.0.from', 3],
  ['/voicemail', 'extension_number', 4],
  ['/password-policy', 'min_length', 5],
  ['/custom-headers', 'relay.0.name', 1],
  ['/holidays/new', 'name', 1],
  ['/balance', 'amount', 29],
] as const

test('renders only the field that a key changes', async ({ page, signedInAs }) => {
  test.slow()
  await signedInAs('tenantadmin')
  const drawnWhile = await countRenders(page)
  for (const [i, [address, field, budget]] of BUDGETS.entries()) {
    await test.step(address, async () => {
      await (i === 0 ? page.goto(address) : discardAndOpen(page, address))
      const input = page.locator(`[id="${field}"]`)
      await input.focus()
      // For autofill, a browser reads all fields of the form at each key.
      const read = await input.evaluate(
        ({ form }: HTMLInputElement) => form?.querySelectorAll('input, select, textarea').length,
      )
      expect.soft(read, `fields in the form at ${address}`).toBeLessThanOrEqual(40)
      await page.keyboard.press('End')
      const counts: Counts[] = []
      const all = await drawnWhile(async () => {
        for (const key of '12345678') counts.push(await drawnWhile(() => page.keyboard.press(key)))
        // A time counts as edited once its field loses the focus.
        await page.keyboard.press('Tab')
        // Once typing pauses, the page shows what can be done with the edit.
        await expect(
          page.getByRole('button', { name: /^(Discard|Cancel|Review recharge)$/ }),
        ).toBeVisible()
      })
      expect.soft(all.renders, `all at ${address}`).toBeGreaterThan(0)
      // The lowest counts, because a timer may render something at the same moment as a key.
      const least = (name: 'commits' | 'renders') => Math.min(...counts.map((one) => one[name]))
      expect.soft(least('commits'), `commits at ${address}`).toBeLessThanOrEqual(2)
      expect.soft(least('renders'), `components at ${address}`).toBeLessThanOrEqual(budget)
    })
  }
})
