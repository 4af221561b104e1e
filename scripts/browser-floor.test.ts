import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { floorCheck, NEEDED, NEEDED_STYLES, oldestBrowsers } from './browser-floor.mjs'

/** Runs the check in a browser that lacks one API or style. */
function checkedWithout(missing: string) {
  const removed: string[] = []
  const tooOld = { hidden: true }
  const other = (id: string) => ({ parentNode: { removeChild: () => removed.push(id) } })
  const document = { getElementById: (id: string) => (id === 'too-old' ? tooOld : other(id)) }
  const CSS = { supports: (name: string) => name !== missing }
  const window: Record<string, unknown> = { CSS }
  for (const path of NEEDED.filter((one) => one !== missing)) {
    let at = window
    for (const name of path.split('.')) {
      at[name] ??= {}
      at = at[name] as Record<string, unknown>
    }
  }
  runInNewContext(floorCheck, { window, document, CSS })
  return { isSaid: !tooOld.hidden, removed }
}

describe('the page', () => {
  test('starts in a browser that has all that it needs', () => {
    expect(checkedWithout('nothing')).toEqual({ isSaid: false, removed: [] })
  })

  test.each([...NEEDED, ...Object.keys(NEEDED_STYLES)])(
    'says so in a browser without %s',
    (missing) => {
      expect(checkedWithout(missing)).toEqual({ isSaid: true, removed: ['root', 'not-loaded'] })
    },
  )
})

test('README names the oldest browsers', () => {
  expect(readFileSync('README.md', 'utf8').replaceAll('\n', ' ')).toContain(oldestBrowsers)
})
