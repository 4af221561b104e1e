import { describe, expect, it } from 'vitest'
import { entryOf } from './holiday-entry.ts'
import { type FileReading, readHolidayFile } from './holiday-file.ts'
import { isSure, planOf } from './import/import-plan.ts'

/**
 * Files in the formats in which states and volunteers publish holidays, each with a few made-up
 * days.
 */
const options = { region: 'GBR', zone: 'Europe/London', from: 2021, to: 2028 }
const read = (text: string): FileReading => readHolidayFile(new TextEncoder().encode(text), options)
const outcomes = ({ candidates }: FileReading) =>
  candidates.map((row) => {
    if ('fault' in row) return `${row.name}: ${row.fault}`
    const { name, region, start, end, kind } = entryOf(row.fields)
    return `${region} ${name}: ${kind} ${start}${end === start ? '' : ` – ${end}`}`
  })
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`

describe('calendars', () => {
  it('of France: an event ends on the date on which it begins', () => {
    const days = ['Jour de l’an:20260101', 'Lundi de Pâques:20260406', '1er mai:20260501']
    const file = calendar(
      ...days.map((day, i) => {
        const [name, date] = day.split(':')
        return `UID:${i}@jours-feries\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:${date}\r\nDTEND;VALUE=DATE:${date}`
      }),
    )
    expect(outcomes(read(file))).toEqual([
      'GBR Jour de l’an: day 2026-01-01',
      'GBR Lundi de Pâques: day 2026-04-06',
      'GBR 1er mai: day 2026-05-01',
    ])
  })

  it.each(['', '\r\nDTEND:20261026'])('of Austria: dates without VALUE=DATE%j', (end) => {
    const file = calendar(`UID:1\r\nSUMMARY:Nationalfeiertag\r\nDTSTART:20261026${end}`)
    expect(outcomes(read(file))).toEqual(['GBR Nationalfeiertag: day 2026-10-26'])
  })

  it('of Russia: a name that is too long is cut, and said', () => {
    const name = 'Новогодние каникулы (в соответствии со статьёй 112 Трудового кодекса РФ)'
    const reading = read(
      calendar(
        `UID:1\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:20210101\r\nDTEND;VALUE=DATE:20210109`,
      ),
    )
    expect(reading.candidates[0]?.notes).toEqual([{ kind: 'name_cut', value: name }])
    expect(outcomes(reading)).toEqual([
      `GBR ${name.slice(0, 64).trim()}: several 2021-01-01 – 2021-01-08`,
    ])
  })
})

describe('tables', () => {
  it('of the whole world: two-letter codes beside names of countries', () => {
    const rows = [
      "New Year's Day,AD,Andorra,2026-01-01",
      'Tag der Deutschen Einheit,DE,Germany,2026-10-03',
      'Independence Day,US,United States,2026-07-04',
      'Vabariigi aastapäev,EE,Estonia,2026-02-24',
    ]
    expect(outcomes(read(`name,countryCode,country,date\n${rows.join('\n')}\n`))).toEqual([
      "AND New Year's Day: day 2026-01-01",
      'DEU Tag der Deutschen Einheit: day 2026-10-03',
      'USA Independence Day: day 2026-07-04',
      'EST Vabariigi aastapäev: day 2026-02-24',
    ])
  })

  it.each([
    'fecha,nombre\n2026-05-01,X',
    'Fecha;Festivo;Ámbito\n01/05/2026;X;Nacional\n25/12/2026;Y;Nacional',
    'data,dia_semana,feriado\n2026-05-01,sexta-feira,X',
    'Data;Nome do Feriado\n01/05/2026;X\n25/12/2026;Y',
    'date,annee,zone,nom_jour_ferie\n2026-05-01,2026,Métropole,X',
    'date;nom\n2026-05-01;X',
    'holiday_name,holiday_date\nX,2026-05-01',
    'Date,Holiday Name,Day\n"May 1, 2026",X,Friday',
  ])('with headings of other languages: %j', (text) => {
    expect(outcomes(read(text))[0]).toBe('GBR X: day 2026-05-01')
  })

  it('are read, or asked about, but never end without a word', () => {
    const reading = read('Tanggal,Keterangan\n2026-05-01,Hari Buruh\n')
    const isAsked = reading.table?.isComplete === false || reading.table?.isGuessed === true
    expect(reading.error).toBeNull()
    expect(isAsked).toBe(true)
  })
})

it('does not select a day that is there under another name, and says so', () => {
  const { candidates } = read('name,date\nSt. Patrick’s Day,2026-03-17\nClub day,2026-05-01\n')
  const existing = candidates.flatMap((row, i) =>
    'fields' in row ? [{ ...row.fields, name: ['Saint Patricks day', 'Labour Day'][i] ?? '' }] : [],
  )
  const plan = planOf(candidates, existing)
  expect(plan.map(({ status }) => status)).toEqual(['there', 'new'])
  expect(plan.map((row) => isSure(row))).toEqual([true, false])
})
