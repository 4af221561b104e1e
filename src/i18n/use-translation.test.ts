import i18next, { type FlatNamespace } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { loadTexts } from './texts.ts'
import { textsOf } from './use-translation.ts'

/** The keys of all texts, with dots between their parts. */
const keysOf = (texts: object): string[] =>
  Object.entries(texts).flatMap(([name, part]) =>
    typeof part === 'string' ? name : keysOf(part).map((key) => `${name}.${key}`),
  )

/** Takes any key, also one that the catalogue doesn't have. */
const find = (namespace: FlatNamespace, language = 'en') =>
  textsOf(language, namespace) as (key: string | string[], more?: object | string) => string

beforeAll(() => loadTexts('settings'))

test('finds each text as i18next does', () => {
  const [inSettings, inCommon] = [find('settings'), find('common')]
  const plain = i18next.t as (key: string) => string
  const keys = keysOf(i18next.getResourceBundle('en', 'settings'))
  expect(keys.length).toBeGreaterThan(100)
  for (const key of keys) {
    const text = plain(`settings:${key}`)
    expect(inSettings(key)).toBe(text)
    expect(inCommon(`settings:${key}`)).toBe(text)
  }
})

test('leaves what has to be filled in, or is missing, to i18next', () => {
  const texts = { hello: 'Hello {{name}}', nested: 'So: $t(mine.plain)', plain: 'Plain' }
  i18next.addResourceBundle('en', 'common', { mine: { ...texts, one_one: 'One' } }, true)
  const t = find('common')
  expect(t('mine.hello', { name: 'Ann' })).toBe('Hello Ann')
  expect(t('mine.nested')).toBe('So: Plain')
  expect(t('mine.one', { count: 1 })).toBe('One')
  expect(t('mine.missing')).toBe('mine.missing')
  expect(t(['mine.missing', 'mine.plain'])).toBe('Plain')
  expect(t('mine.missing', 'Instead')).toBe('Instead')
})

test('falls back to English', () => {
  i18next.addResourceBundle('en', 'common', { mine: { plain: 'Plain' } }, true)
  expect(find('common', 'de')('mine.plain')).toBe('Plain')
})
