import type { Locator } from '@playwright/test'

/** How many rows or options of a list, a table or a select are shown. The rest are left out. */
const SHOWN = 3
const REPEATED = /^(\s*)- '?(option|row|listitem|table|group)\b/

/**
 * What a screen reader reads in an element, in order, followed by each field's description and
 * whether it is required. Only the first few of similar items are included, and values that differ
 * between runs are replaced.
 */
export async function spokenIn(root: Locator): Promise<string> {
  const tree = await root.ariaSnapshot()
  const fields = await root.evaluate((element) => {
    const inputs = element.querySelectorAll<HTMLInputElement>('input, select, textarea')
    return [...inputs].flatMap((input) => {
      if (!input.checkVisibility() || input.closest('tbody')) return []
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? []
      const texts = ids.map((id) => document.getElementById(id)?.textContent?.trim())
      const description = texts.filter(Boolean).join(' ')
      const required = input.required || input.ariaRequired === 'true' ? 'required' : ''
      const name = input.ariaLabel ?? input.labels?.[0]?.textContent
      const said = [required, description].filter(Boolean).join(', ')
      return said ? [`${name}: ${said}`] : []
    })
  })
  return `${[...shortened(tree.split('\n')), ...fields].map(withoutChance).join('\n')}\n`
}

const indentOf = (line: string) => line.search(/\S/)

function shortened(lines: string[]): string[] {
  const counts = new Map<string, number>()
  const kept: string[] = []
  let left = Number.POSITIVE_INFINITY
  for (const line of lines) {
    // Screen readers skip elements that are still empty.
    if (/^\s*- (status|alert|paragraph)$/.test(line)) continue
    const indent = indentOf(line)
    if (indent > left) continue
    left = Number.POSITIVE_INFINITY
    for (const key of counts.keys()) if (Number(key.split(' ')[0]) > indent) counts.delete(key)
    const [, space, role] = REPEATED.exec(line) ?? []
    if (role) {
      const key = `${indent} ${role}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count > SHOWN && !line.includes('[selected]')) {
        if (count === SHOWN + 1) kept.push(`${space}- … more of ${role}`)
        left = indent
        continue
      }
    }
    kept.push(line)
  }
  return kept
}

const withoutChance = (line: string): string =>
  line
    .replace(/[0-9a-f]{8,12}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')
    .replace(/\/history\/[-0-9a-f]+/g, '/history/(id)')
    .replace(/- code: .*/, '- code: (made up)')
    .replace(/- time: .*/, '- time: (now)')
    // The template signs in ten years in the future.
    .replace(/"\w+, \d+ \w+ 20(3[6-9]|[4-9]\d)"/, '"(ten years ahead)"')
