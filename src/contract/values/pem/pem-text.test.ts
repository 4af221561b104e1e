import { expect, it } from 'vitest'
import { tidyPem } from './pem-text.ts'

const good = '-----BEGIN CERTIFICATE-----\nMAME\nAQA=\n-----END CERTIFICATE-----'
const two = `${good}\n${good}`

it.each([
  ['as it was made', good],
  ['as a chain', two],
  ['with the line ends of Windows', good.replaceAll('\n', '\r\n')],
  ['with comments around it', `subject=CN=a\n${good}\nbye`],
  ['without a boundary', 'anything "at all"'],
])('leaves PEM alone %s', (_, text) => {
  expect(tidyPem(text)).toBe(text)
})

it.each([
  ['blanks and marks around', ` \ufeff${good}\u200b `],
  ['marks of quoting', good.replace(/^/gm, '> ')],
  ['indentation', good.replace(/^/gm, '    ')],
  ['blanks at the ends of lines', good.replace(/$/gm, ' \u00a0')],
  ['spaces that do not break', good.replaceAll(' ', '\u00a0')],
  ['written out line ends', good.replaceAll('\n', '\\n')],
  ['a JSON string', JSON.stringify(good)],
  ['long dashes', good.replaceAll('-----', '–––––')],
  ['dashes made one', good.replaceAll('-----', '—')],
  ['spaces for line ends', good.replaceAll('\n', ' ')],
  ['missing dashes', good.replaceAll('-----', '----')],
])('undoes %s', (_, text) => {
  expect(tidyPem(text)).toBe(good)
})

it('undoes spaces for line ends in each block of a chain', () => {
  expect(tidyPem(two.replaceAll('\n', ' '))).toBe(two)
})

it('keeps a last line end', () => {
  expect(tidyPem(`> ${good}\n`)).toBe(`${good}\n`)
})
