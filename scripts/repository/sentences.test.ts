import { expect, it } from 'vitest'
import { code } from './files.ts'

/**
 * Texts that code puts together: lists and sentences joined by hand, and texts side by side in a
 * template. Other languages can't reorder such texts.
 */
const JOINED = [/\.join\('(?:, |; |\. |: )'\)/, /`[^`]*\$\{t\(/, /\bt\([^()]*\) \+|\+ t\(/]

/** Code that shows texts. The other folders produce addresses, filters and files. */
const SHOWN = /^src\/(?:app|forms|i18n|pages|ui)\/(?!.*\.test\.tsx?$)/

/** Joins a server's messages, which are in one language only. */
const OF_THE_SERVER = ['src/i18n/use-failure-text.ts']

const joinedIn = (text: string) => JOINED.flatMap((joined) => joined.exec(text)?.[0] ?? [])

it('writes whole sentences with placeholders, and lists with useListText', () => {
  const found = code
    .filter(({ path }) => SHOWN.test(path) && !OF_THE_SERVER.includes(path))
    .flatMap(({ path, text }) => joinedIn(text).map((joined) => `${path}: ${joined}`))
  expect(found).toEqual([])
})

it.each([
  "names.join(', ')",
  `\`\${t('failed')} \${why}\``,
  "t('failed') + why",
  "why + t('failed')",
])('finds the joined text in %s', (text) => {
  expect(joinedIn(text)).toHaveLength(1)
})

it.each(["classes.join(' ')", "facts.join(' · ')", `\`\${id}-error\``, "t('failed', { why })"])(
  'finds none in %s',
  (text) => {
    expect(joinedIn(text)).toEqual([])
  },
)
