import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchableWords, searchedWords, searchText, wordPattern } from './search-words.ts'

/** Two ways in which a server can search: with an index of words, and without. */
function isFoundByIndex(name: string, search: string): boolean {
  const words = searchableWords(name)
  return searchedWords(search).every((word) => words.some((other) => other.startsWith(word)))
}
function isFoundByScan(name: string, search: string): boolean {
  const text = searchText(name)
  return searchedWords(search).every((word) => text.includes(wordPattern(word)))
}

test.each([
  ['Fête nationale', 'fete'],
  ['Fete nationale', 'FÊTE'],
  ['Año Nuevo', 'ano nue'],
  ['Día de la Constitución', 'constitucion'],
  ['ÅNGERDAG', 'angerdag'],
  ['Straßenfest', 'strassen'],
  ['Strassenfest', 'STRAẞEN'],
  ['Fødselsdag', 'fodsels'],
  ['Święto Łodzi', 'swieto lodzi'],
  ['Đại lễ', 'dai le'],
  ['İstiklal Günü', 'istiklal'],
  ['İstiklal Günü', 'İSTİKLAL gunu'],
  ['ISPARTA', 'ısparta'],
  ['Işık', 'isik'],
  ['Πρωτοχρονιάς', 'πρωτοχρονιασ'],
  ['Новый год и Ёлка', 'елка'],
  ['عِيد الأضحى', 'عيد الاضحي'],
  ['חַג', 'חג'],
  ['春节（农历新年）', '新年'],
  ['春节（农历新年）', '春节（农历新年）'],
  ['2026年新年day', '新年'],
  ['2026年新年day', 'day 2026'],
  ['ゴールデンウィーク', 'ウィーク'],
  ['ｺﾞｰﾙﾃﾞﾝ', 'ゴール'],
  ['설날 연휴', '휴'],
  ['วันสงกรานต์', 'สงกรานต์'],
  ['दिवाली', 'दिवाली'],
  ['दिवाली', 'वाली'],
  ['शुभ दीपावली', 'पावली'],
  ['பொங்கல்', 'ங்கல்'],
  ['Öffnung ٢٠٢٦', '2026'],
  ['O’Brien & Co', "o'brien"],
  ["O'Brien & Co", 'obrien'],
  ["O'Brien & Co", 'brien'],
  ["O'Brien & Co", 'O´BRIEN'],
  ['OBrien', 'o‘brien'],
  ['New Year’s Day', 'new years day'],
  ['New Years Day', "new year's day"],
  ['L’Assomption', 'assomption'],
  ['Hawaiʻi', 'hawaii'],
  ['Eid al-Fitr', 'eid alfitr'],
  ['Eid al-Fitr', 'fitr al'],
  ['Saint‑Jean‑Baptiste', 'saintjeanbaptiste'],
  ['יום הזיכרון לחללי צה׳ל', "צה'ל"],
  ['x\u00adm\u200das', 'xmas'],
])('%s is found by %s', (name, search) => {
  expect([isFoundByIndex(name, search), isFoundByScan(name, search)]).toEqual([true, true])
})

test.each([
  ['Christmas', 'mas'],
  ['Christmas - New Year', 'christmasnew'],
  ['देव लोक वन', 'दिवाली'],
  ['दिवाली', 'देव'],
  ['春节', '新年'],
  ['設立', '立法'],
])('%s is not found by %s', (name, search) => {
  expect([isFoundByIndex(name, search), isFoundByScan(name, search)]).toEqual([false, false])
})

test('the index and the scan agree on every text', () => {
  const text = fc.string({
    unit: fc.constantFrom(..."aÄß 春节年दिवाली설İ1-ー'’´"),
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, text, (name, search) => {
      expect(isFoundByScan(name, search)).toBe(isFoundByIndex(name, search))
    }),
  )
})

test.each(['x', '年'])('a word of 1,000 %s is found', (letter) => {
  const name = letter.repeat(1000)
  expect([isFoundByIndex(name, name), isFoundByScan(name, name)]).toEqual([true, true])
  expect(Math.max(...searchableWords(name).map((word) => word.length))).toBe(100)
})

test('finds a name by each of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (name) => {
      expect(isFoundByIndex(name, name)).toBe(true)
    }),
  )
})
