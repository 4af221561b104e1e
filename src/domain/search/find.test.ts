import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finder, foundBy, hasWords } from './find.ts'

const entries = [
  {
    label: 'Recordings',
    also: ['Days until a recording is deleted', 'recording_retention', 'GDPR, keep, storage'],
  },
  { label: 'Call reports', also: ['Days until a call report is deleted', 'call_report_retention'] },
  { label: 'Two-factor authentication', also: ['enable_two_factor_authentication', '2FA'] },
  { label: 'Хранение записей', also: ['дней'] },
  { label: '通话录音保留天数', also: [] },
  { label: 'שעות פעילות', also: [] },
  { label: 'Softphone template', also: ['provisioning'] },
  { label: '통화 녹음 보관', also: [] },
  { label: 'Χρόνος διατήρησης', also: [] },
  { label: 'การบันทึกการโทร', also: [] },
  { label: 'تسجيل المكالمات', also: [] },
  { label: 'Réunion d’équipe', also: [] },
]
const hits = finder(() => entries)
const find = (typed: string) => hits(typed).map(foundBy)
const labels = (typed: string) => find(typed).map(({ entry }) => entry.label)

test.each([
  ['recordings', 'Recordings'],
  ['RECORD', 'Recordings'],
  ['gdpr', 'Recordings'],
  ['recording_retention', 'Recordings'],
  ['recordings keep', 'Recordings'],
  ['keep recordings', 'Recordings'],
  ['reports call', 'Call reports'],
  ['записей', 'Хранение записей'],
  ['录音', '通话录音保留天数'],
  ['פעילות', 'שעות פעילות'],
  ['녹', '통화 녹음 보관'],
  ['노', '통화 녹음 보관'],
  ['ΔΙΑΤΗΡΗΣΗΣ', 'Χρόνος διατήρησης'],
  ['บันทึก', 'การบันทึกการโทร'],
  ['مكالمات', 'تسجيل المكالمات'],
  ['equipe', 'Réunion d’équipe'],
])('finds by "%s"', (typed, label) => {
  expect(labels(typed)[0]).toBe(label)
})

test.each([
  ['recodrings', 'two letters changed places'],
  ['recrdings', 'a letter is missing'],
  ['recorddings', 'a letter is there twice'],
  ['recordimgs', 'a letter is wrong'],
  ['recordi', 'the word is not finished'],
])('forgives "%s": %s', (typed) => {
  expect(labels(typed)[0]).toBe('Recordings')
})

test.each([
  ['phone', 'Softphone template', 'phone'],
  ['template phone', 'Softphone template', 'template'],
  ['vision', 'Softphone template', 'vision'],
  ['音保', '通话录音保留天数', '音'],
  ['עילו', 'שעות פעילות', 'עילו'],
  ['union', 'Réunion d’équipe', 'union'],
])('finds by the middle of a word: "%s"', (typed, label, marked) => {
  const [first] = find(typed)
  expect(first?.entry.label).toBe(label)
  const { text, marks } = first?.other ?? { text: label, marks: first?.marks ?? [] }
  expect(marks.map(([from, to]) => text.slice(from, to))).toContain(marked)
})

test('gives what begins with the word before what contains it', () => {
  const words = [
    { label: 'Softphone', also: [] },
    { label: 'Phone', also: [] },
  ]
  expect(finder(() => words)('phone').map(({ entry }) => entry.label)).toEqual([
    'Phone',
    'Softphone',
  ])
})

test('one or two letters of an alphabet are not looked for inside of words', () => {
  expect(labels('or')).toEqual([])
})

test('a mark covers whole letters, however they are encoded', () => {
  const label = 'Re\u0301union'
  const [found] = finder(() => [{ label, also: [] }])('re').map(foundBy)
  expect(found?.marks).toEqual([[0, 3]])
  const [wide] = finder(() => [{ label: '녹음', also: [] }])('노').map(foundBy)
  expect(wide?.marks).toEqual([[0, 1]])
})

test('gives what matches by its label before what matches otherwise', () => {
  expect(labels('call')).toEqual(['Call reports'])
  expect(labels('recording')[0]).toBe('Recordings')
  expect(labels('deleted')).toEqual(expect.arrayContaining(['Recordings', 'Call reports']))
})

test('marks the part that matches, in the label or in the other text', () => {
  const [byLabel] = find('recor')
  expect(byLabel?.marks.map(([from, to]) => 'Recordings'.slice(from, to))).toEqual(['Recor'])
  const [byText] = find('gdpr')
  expect(byText?.marks).toEqual([])
  expect(byText?.other).toEqual({ text: 'GDPR, keep, storage', marks: [[0, 4]] })
})

test('finds nothing for unknown words, and for none', () => {
  expect(labels('zebra')).toEqual([])
  expect(labels('   ')).toEqual([])
})

test('takes whatever is typed, and every mark is within its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      for (const { entry, marks, other } of find(typed)) {
        for (const [from, to] of marks) expect(entry.label.slice(from, to)).toHaveLength(to - from)
        for (const [from, to] of other?.marks ?? [])
          expect(other?.text.slice(from, to)).toHaveLength(to - from)
      }
    }),
  )
})

test('prepares a few entries at a time, and each only once', () => {
  let indexed = 0
  const many = Array.from({ length: 10 }, (_, i) => ({
    also: [],
    get label() {
      indexed++
      return `Entry ${i}`
    },
  }))
  const find = finder(() => many)
  expect(indexed).toBe(0)
  expect(find.prepare(4)).toBe(false)
  expect(indexed).toBe(4)
  expect(find.prepare(4)).toBe(false)
  expect(find.prepare(4)).toBe(true)
  expect(indexed).toBe(10)
  expect(find('entry')).toHaveLength(10)
  expect(indexed).toBe(10)
})

test('searches all entries, even if only some are prepared', () => {
  const find = finder(() => entries)
  find.prepare(1)
  expect(find('template').map(({ entry }) => entry.label)).toEqual(['Softphone template'])
})

test.each([
  ['kestrel', true],
  ['OPTICS kes', true],
  ['kestrel optics.example', true],
  ['kestrel bakery', false],
  ['', true],
])('whether the texts of a tenant contain %j: %s', (typed, isThere) => {
  const tenant = { label: 'Késtrel Optics', also: ['optics.example'] }
  expect(hasWords(tenant, typed)).toBe(isThere)
})
