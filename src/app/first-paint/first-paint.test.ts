import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { theme } from '../../ui/mui/theme.ts'

const css = readFileSync(new URL('first-paint.css', import.meta.url), 'utf8')

/** The colours that a CSS rule sets, by name. */
function coloursOf(selector: string): Record<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

test.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
] as const)('the first paint has the colours of the %s theme', (scheme, selector) => {
  const palette = theme.colorSchemes[scheme]?.palette
  expect(coloursOf(selector)).toMatchObject({
    page: palette?.background.default,
    panel: palette?.background.paper,
    line: palette?.divider,
    text: palette?.text.primary,
    'text-dim': palette?.text.secondary,
    accent: palette?.primary.main,
    'accent-dark': palette?.primary.dark,
    'on-accent': palette?.primary.contrastText,
    error: palette?.error.main,
  })
})
