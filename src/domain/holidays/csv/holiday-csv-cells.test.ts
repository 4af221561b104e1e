import { describe, expect, it } from 'vitest'
import { planOf } from '../import/import-plan.ts'
import { notesOf, outcomes, read } from './test-csv.ts'

describe('dates', () => {
  it.each([
    ['25-12-2026', '2026-12-25'],
    ['25.12.26', '2026-12-25'],
    ['25. 12. 2026', '2026-12-25'],
    ['"Jan 1, 2027"', '2027-01-01'],
    ['"Fri, 25 Dec 2026"', '2026-12-25'],
    ['"Freitag, 25. Dezember 2026"', '2026-12-25'],
    ['25/12/2026 (Fri)', '2026-12-25'],
    ['20261225', '2026-12-25'],
    ['46381', '2026-12-25'],
    ['٢٠٢٦-٠٣-٢٠', '2026-03-20'],
    ['20 مارس 2026', '2026-03-20'],
    ['2027/1/1', '2027-01-01'],
    ['2027年1月1日', '2027-01-01'],
    ['令和9年1月1日', '2027-01-01'],
    ['2027. 1. 1.', '2027-01-01'],
    ['25-Dec-26', '2026-12-25'],
    ['"December 25th, 2026"', '2026-12-25'],
    ['1er mai 2026', '2026-05-01'],
    ['fredag 19 juni 2026', '2026-06-19'],
    ['1 maj 2026', '2026-05-01'],
    ['lør. den 5. december 2026', '2026-12-05'],
    ['tirsdag 17. marts 2026', '2026-03-17'],
    ['25 de diciembre de 2026', '2026-12-25'],
    ['1º de maio de 2026', '2026-05-01'],
    ['25 déc. 2026', '2026-12-25'],
    ['2026-12-25T00:00:00Z', '2026-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['03.04.2026', '2026-04-03'],
    ['03.13.2026', '2026-03-13'],
    ['24.12.2026 - 26.12.2026', '2026-12-24 – 2026-12-26'],
    ['24–26 December 2026', '2026-12-24 – 2026-12-26'],
    ['25.12.', 'yearly 2000-12-25'],
    ['25 December', 'yearly 2000-12-25'],
    ['2026-12-24T12:00:00+01:00', '2026-12-24 11:00–23:59'],
    ['20261224T120000', '2026-12-24 12:00–23:59'],
    ['20260624T120000Z', '2026-06-24 13:00–23:59'],
  ])('are read from %s', (cell, date) => {
    expect(outcomes(`name,start\nA,${cell}\n`)).toEqual([`A: ${date}`])
  })

  it.each([
    '31/02/2026',
    '2026-13-01',
    '29/02/2027',
    '00/01/2026',
    'TBD',
    '25 Foo 2026',
    '1/1/202',
  ])('are refused where there is no such day: %s', (cell) => {
    expect(outcomes(`name,start\nA,${cell}\n`)).toEqual(['A: bad_date'])
  })

  it('are read by the order that one of them settles', () => {
    expect(outcomes('Holiday,date\nIndependence Day,07/04/2026\nChristmas,12/25/2026\n')).toEqual([
      'Independence Day: 2026-07-04',
      'Christmas: 2026-12-25',
    ])
    expect(outcomes('Holiday,date\nA,04.07.2026\nB,12.25.2026\n')[0]).toBe('A: 2026-04-07')
    expect(outcomes('Holiday,date\nA,04/07/2026\nB,25/12/2026\n')[0]).toBe('A: 2026-07-04')
  })

  it('are asked for if no date settles the order, or two disagree', () => {
    const text = 'name,start\nA,01/02/2026\nB,05/05/2026\n'
    expect(outcomes(text)).toEqual(['A: two_dates', 'B: 2026-05-05'])
    expect(read(text)).toMatchObject({ order: null, openDate: '01/02/2026' })
    expect(outcomes(text, { order: 'mdy' })[0]).toBe('A: 2026-01-02')
    expect(outcomes(text, { order: 'dmy' })[0]).toBe('A: 2026-02-01')
    expect(outcomes('name,start\nA,25/12/2026\nB,12/26/2026\nC,1/2/2026')).toEqual([
      'A: 2026-12-25',
      'B: 2026-12-26',
      'C: two_dates',
    ])
  })

  it('are settled by a weekday, which has to be right', () => {
    expect(outcomes('name,start\nA,Fri 03/04/2026\n')).toEqual(['A: 2026-04-03'])
    expect(outcomes('name,start\nA,Wed 03/04/2026\n')).toEqual(['A: 2026-03-04'])
    expect(outcomes('name,start\nA,"Monday, 25 December 2026"\n')).toEqual(['A: bad_date'])
  })

  it('with a comma may be written without quotes', () => {
    expect(outcomes('name,start\nNew Year,Jan 1, 2027\nXmas,2026-12-25\n')).toEqual([
      'New Year: 2027-01-01',
      'Xmas: 2026-12-25',
    ])
  })

  it('of another calendar, and those without a year, are reported', () => {
    expect(notesOf('name,date\nEid,1447-10-01\n')).toEqual(['odd_year'])
    expect(notesOf('name,date\nXmas,25 Dec\n')).toEqual(['no_year'])
    expect(outcomes('name,date,yearly\nXmas,25 Dec,no\n')).toEqual(['Xmas: bad_date'])
  })
})

describe('times', () => {
  it.each([
    ['12.00,17.30', '12:00–17:30'],
    ['12h,17h30', '12:00–17:30'],
    ['0.5,0.75', '12:00–18:00'],
    ['12:00:00 PM,5:30 PM', '12:00–17:30'],
    ['9,1730', '09:00–17:30'],
    ['12:00-17:00,', '12:00–17:00'],
    ['18:00,00:00', '18:00–23:59'],
    ['noon,midnight', '12:00–23:59'],
    ['12 noon,5pm', '12:00–17:00'],
    ['midnight,noon', '00:00–12:00'],
    ['12:00 h,17:00 h', '12:00–17:00'],
    ['12:00 Uhr,17.30 Uhr', '12:00–17:30'],
    ['12:00 hrs,1730 hours', '12:00–17:30'],
    ['Mittag,Mitternacht', '12:00–23:59'],
    ['midi,17h', '12:00–17:00'],
    ['mediodía,medianoche', '12:00–23:59'],
    ['meio-dia,17h30', '12:00–17:30'],
    ['正午,午後5時30分', '12:00–17:30'],
    ['١٢:٠٠ ظهرا,٥:٣٠ مساء', '12:00–17:30'],
    ['noon to midnight,', '12:00–23:59'],
    ['12:00 h - 17:00 h,', '12:00–17:00'],
    ['from 12:00,until 17:00', '12:00–17:00'],
    ['ab 12 Uhr,bis 17 Uhr', '12:00–17:00'],
    ['9 o’clock,5 p.m.', '09:00–17:00'],
    ['9  am,5  pm', '09:00–17:00'],
    ['01:00,05:00', '01:00–05:00'],
    ['5:00,9:00', '05:00–09:00'],
  ])('are read from %s', (cells, times) => {
    expect(outcomes(`name,start,start_time,end_time\nEve,2026-12-24,${cells}\n`)).toEqual([
      `Eve: 2026-12-24 ${times}`,
    ])
  })

  it.each([
    ['1-5pm,', '13:00–17:00'],
    ['1,5pm', '13:00–17:00'],
    ['1:00,5:00 PM', '13:00–17:00'],
    ['9am,5', '09:00–17:00'],
    ['9-1,', '09:00–13:00'],
    ['8:30,5:00', '08:30–17:00'],
    ['10-2pm,', '10:00–14:00'],
  ])('without the half of the day are read as likely, and said: %s', (cells, times) => {
    const text = `name,start,start_time,end_time\nEve,2026-12-24,${cells}\n`
    expect(outcomes(text)).toEqual([`Eve: 2026-12-24 ${times}`])
    expect(notesOf(text)).toEqual(['half_inferred'])
  })

  it.each(['18:00,06:00', '17:00,13:00', '5 PM,1 AM', '12:00,12:00'])(
    'that end before they begin are not guessed: %s',
    (cells) => {
      const text = `name,start,start_time,end_time\nEve,2026-12-24,${cells}\n`
      expect(planOf(read(text)?.candidates ?? [], [])).toMatchObject([{ fault: 'order' }])
    },
  )

  it('of several days belong to the first and the last', () => {
    expect(outcomes('name,start,start_time,end,end_time\nA,2026-12-24,5pm,2026-12-26,9\n')).toEqual(
      ['A: 2026-12-24 – 2026-12-26 17:00–09:00'],
    )
  })

  it('from midnight to midnight, or "all day", are a whole day', () => {
    expect(
      outcomes('name,start,start_time,end,end_time\nXmas,2026-12-25,00:00,2026-12-26,00:00\n'),
    ).toEqual(['Xmas: 2026-12-25'])
    expect(outcomes('name,start,start_time\nXmas,2026-12-25,All day\n')).toEqual([
      'Xmas: 2026-12-25',
    ])
  })
})

describe('words', () => {
  it('say how often a holiday is, also below a heading such as “Type”', () => {
    const table = (first: string, second: string) =>
      `Name,Date From,Date To,Type\nXmas,2026-12-25,2026-12-26,${first}\nInventory,2026-03-02,2026-03-02,${second}`
    expect(outcomes(table('Yearly', 'One time'))).toEqual([
      'Xmas: yearly 2000-12-25 – 2000-12-26',
      'Inventory: 2026-03-02',
    ])
    expect(outcomes(table('Public', 'Yearly'))).toContain('Inventory: 2026-03-02')
  })

  it.each([
    ['Sant', 'Falskt'],
    ['SAND', 'FALSK'],
    ['PRAWDA', 'FAŁSZ'],
    ['ИСТИНА', 'ЛОЖЬ'],
    ['DOĞRU', 'YANLIŞ'],
    ['TOSI', 'EPÄTOSI'],
  ])('of Excel in other languages are yes and no: %s, %s', (yes, no) => {
    const table = `Name,Date,Yearly\nA,2026-12-25,${yes}\nB,2026-12-26,${no}`
    expect(outcomes(table)).toEqual(['A: yearly 2000-12-25', 'B: 2026-12-26'])
    expect(notesOf(table)).toEqual([])
  })

  it('for yes and no are known in the languages of the console', () => {
    const yes = ['TRUE', 'Yes', 'annually', 'jährlich', 'oui', 'Sí', 'sì', 'sim', 'ja', 'نعم', 'x']
    for (const word of yes) {
      expect(outcomes(`name,start,yearly\nA,2026-12-25,${word}\n`)).toEqual([
        'A: yearly 2000-12-25',
      ])
    }
    for (const word of [
      'no',
      'Does not repeat',
      'False',
      'nein',
      'non',
      'não',
      'nee',
      'لا',
      'once',
      '',
    ]) {
      expect(outcomes(`name,start,yearly\nA,2026-12-25,${word}\n`)).toEqual(['A: 2026-12-25'])
    }
    expect(notesOf('name,start,yearly\nA,2026-12-25,maybe\n')).toEqual(['unknown_word'])
  })

  it.each([
    ['AD', 'AND'],
    ['Andorra', 'AND'],
    ['GB-ENG', 'GBR'],
    ['uk', 'GBR'],
    ['Deutschland', 'DEU'],
    ['États-Unis', 'USA'],
    ['Paesi Bassi', 'NLD'],
    ['فرنسا', 'FRA'],
    ['Bosnia & Herzegovina', 'BIH'],
  ])('for a country are codes and names: %s', (cell, region) => {
    const [row] = read(`name,country,date\nA,${cell},2026-12-25\n`)?.candidates ?? []
    expect(row && 'fields' in row && row.fields.region).toBe(region)
  })

  it('take the first of two columns for the country', () => {
    const text =
      "name,countryCode,country,date,type,global\nNew Year's Day,AD,Andorra,2026-01-01,Public,True\n"
    const [row] = read(text)?.candidates ?? []
    expect(row && 'fields' in row && row.fields.region).toBe('AND')
  })
})
