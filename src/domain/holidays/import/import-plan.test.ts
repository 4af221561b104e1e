import { describe, expect, it, test } from 'vitest'
import { DAY, startOf } from '../../time/calendar.ts'
import { fieldsOn } from '../holiday-entry.ts'
import { type Candidate, isSure, planOf } from './import-plan.ts'

const on = (name: string, date: string, { yearly = false, days = 1, region = 'USA' } = {}) =>
  fieldsOn({ name, region }, { start: startOf(date), end: startOf(date) + days * DAY }, yearly)
const candidate = (fields: ReturnType<typeof on>, aliases: string[] = []): Candidate => ({
  source: '1',
  name: fields.name,
  fields,
  aliases,
})
const planned = (one: Candidate, ...existing: ReturnType<typeof on>[]) => planOf([one], existing)[0]
const christmas = on('Christmas Day', '2026-12-25')

describe('the same day is there already', () => {
  test.each([
    ['CHRISTMAS DAY', 'Christmas Day'],
    ['Noel', 'Noël'],
    ["St. Stephen's Day", 'Saint Stephen’s Day'],
    ['St Stephens Day', "St. Stephen's day"],
    ['Sankt Nikolaus', 'St. Nikolaus'],
    ['German Unity Day', 'Day of German Unity'],
    ['Día de la Constitución', 'DIA DE CONSTITUCION'],
    ['Fête de l’Ascension', "fete de l'Ascension"],
    ['Buß- und Bettag', 'Buss und Bettag'],
    ['Assumption of Mary', 'Assumption Of  Mary '],
    ['Xmas', 'Christmas'],
    ['Christmas', 'Christmas Day'],
  ])('%s as %s', (name, other) => {
    const row = planned(candidate(on(name, '2026-12-25')), on(other, '2026-12-25'))
    expect(row).toMatchObject({ status: 'there', notes: [{ kind: 'known_as', value: other }] })
  })

  it('in another language', () => {
    const row = planned(candidate(christmas, ['Weihnachten', 'Noël']), on('noël', '2026-12-25'))
    expect(row).toMatchObject({ status: 'there', notes: [{ kind: 'known_as', value: 'noël' }] })
  })

  it('as a yearly holiday, and as part of several days', () => {
    const yearly = on('Christmas Day', '2000-12-25', { yearly: true })
    expect(planned(candidate(christmas), yearly)).toMatchObject({ status: 'there', notes: [] })
    const several = on('Christmas day', '2026-12-24', { days: 3 })
    expect(planned(candidate(christmas), several)).toMatchObject({ status: 'there' })
  })

  it('as an earlier row', () => {
    const rows = [christmas, on('CHRISTMAS DAY', '2026-12-25')].map((one) => candidate(one))
    expect(planOf(rows, []).map(({ status }) => status)).toEqual(['new', 'there'])
  })
})

describe('is new', () => {
  test.each([
    ['in another year', on('Christmas Day', '2027-12-25')],
    ['on another day', on('Christmas Day', '2026-12-26')],
    ['in another region', on('Christmas Day', '2026-12-25', { region: 'CAN' })],
  ])('%s', (_, other) => {
    expect(planned(candidate(christmas), other)).toMatchObject({ status: 'new', notes: [] })
  })

  it('every year, where one year is there', () => {
    const yearly = on('Christmas Day', '2000-12-25', { yearly: true })
    expect(planned(candidate(yearly), christmas)).toMatchObject({ status: 'new', notes: [] })
  })

  it('where the day is closed in part', () => {
    const evening = { ...christmas, hour_start: 18 }
    expect(planned(candidate(christmas), evening)).toMatchObject({ status: 'new', notes: [] })
  })

  it('is listed under an unknown name but not selected, and says so', () => {
    const row = planned(candidate(christmas), on('Company party', '2026-12-25'))
    expect(row).toMatchObject({
      status: 'new',
      notes: [{ kind: 'closed_already', value: 'Company party' }],
    })
    expect(row && isSure(row)).toBe(false)
  })
})
