import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import { arbitraryHoliday } from './arbitrary-holiday.ts'
import { writeCsv } from './csv/write-csv.ts'
import { type CsvChoices, readCsv } from './holiday-csv.ts'
import { entryOf, sameness } from './holiday-entry.ts'

const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
const read = (text: string, choices?: CsvChoices) => readCsv(text, options, choices)
const columnsOf = (text: string) => read(text)?.columns.map(({ column }) => column)
const told = (text: string, choices?: CsvChoices) =>
  (read(text, choices)?.candidates ?? []).map((row) => {
    if ('fault' in row) return `${row.name}: ${row.fault}`
    const e = entryOf(row.fields)
    const dates = `${e.every_year ? 'yearly ' : ''}${e.start}${e.end === e.start ? '' : ` – ${e.end}`}`
    const isWhole = e.start_time === '00:00' && e.end_time === '23:59'
    return `${e.name}: ${dates}${isWhole ? '' : ` ${e.start_time}–${e.end_time}`}`
  })
const notesOf = (text: string) =>
  read(text)?.candidates.flatMap(({ notes = [] }) => notes.map(({ kind }) => kind))

it('reads what it wrote as the same holidays', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHoliday, { minLength: 1, maxLength: 5 }), (holidays) => {
      const candidates = read(writeCsv(holidays))?.candidates ?? []
      const fields = candidates.map((row) => ('fields' in row ? sameness(row.fields) : row.fault))
      expect(fields).toEqual(holidays.map(sameness))
    }),
  )
})

it('never throws, and finds a good row beside any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(() => read(text)).not.toThrow()
      const line = text.replace(/[\r\n\u2028\u2029]/g, ' ')
      const rows = ['name,start', 'Good,2026-05-01', line, 'Better,2026-05-02']
      expect(told(rows.join('\n'))).toEqual(
        expect.arrayContaining(['Good: 2026-05-01', 'Better: 2026-05-02']),
      )
    }),
  )
})

it('finds columns by their names, in any order, and says what is wrong with a row', () => {
  const text = [
    '\uFEFFDate;Holiday;Country;Notes;Start time;End time;Repeats',
    '24.12.2026;Christmas Eve;DEU;x;12:00;24:00;no',
    '--02-29;Leap day;;;;;yes',
    '2026-02-30;Nowhere;GBR;;;;',
    '1/2/2026;Two dates;GBR;;;;',
    '2026-05-01;;GBR;;;;',
    '2026-05-01;At tea;GBR;;teatime;;',
    '2026-05-01;Far;Narnia;;;;',
  ].join('\r\n')
  expect(columnsOf(text)).toEqual([
    'start',
    'name',
    'region',
    null,
    'start_time',
    'end_time',
    'every_year',
  ])
  const [eve, leap, ...rest] = read(text)?.candidates ?? []
  expect(eve && 'fields' in eve && entryOf(eve.fields)).toMatchObject({
    ...{ name: 'Christmas Eve', region: 'DEU', kind: 'part', start: '2026-12-24' },
    ...{ start_time: '12:00', end_time: '23:59', every_year: false },
  })
  expect(leap && 'fields' in leap && holidayFields.safeParse(leap.fields).success).toBe(true)
  expect(rest.map((row) => [row.source, 'fault' in row && row.fault])).toEqual([
    ['4', 'bad_date'],
    ['5', 'two_dates'],
    ['6', 'no_name'],
    ['7', 'bad_time'],
    ['8', 'bad_region'],
  ])
})

it('refuses what is no table', () => {
  expect(read('')).toBeNull()
  expect(read('hello')).toBeNull()
})

it('writes no name that a spreadsheet would run', () => {
  const [holiday] = fc.sample(arbitraryHoliday, 1)
  if (!holiday) throw new Error('No sample')
  const text = writeCsv([{ ...holiday, name: '=HYPERLINK("x")' }])
  expect(text).toContain(`'=HYPERLINK`)
})

describe('headings', () => {
  it.each([
    ['holiday_name,date\rBoxing Day,26/12/26\r', 'Boxing Day: 2026-12-26'],
    ['holiday_name,date\nBoxing Day,2026-12-26\n', 'Boxing Day: 2026-12-26'],
    ['\uFEFFid;fecha;motivo;tipo\n1;2026-01-01;Año Nuevo;Civil\n', 'Año Nuevo: 2026-01-01'],
    ['Datum;Feiertag\n25.12.2026;1. Weihnachtstag\n', '1. Weihnachtstag: 2026-12-25'],
    ['date,annee,zone,nom_jour_ferie\n2026-05-01,2026,Métropole,1er mai', '1er mai: 2026-05-01'],
    ['Data;Festività\n25/04/2026;Liberazione', 'Liberazione: 2026-04-25'],
    ['Data,Feriado\n25/12/2026,Natal', 'Natal: 2026-12-25'],
    ['Naam;Begindatum;Einddatum\nKerst;25-12-2026;26-12-2026', 'Kerst: 2026-12-25 – 2026-12-26'],
    ['الاسم,التاريخ\nعيد,٢٠/٠٣/٢٠٢٦', 'عيد: 2026-03-20'],
    ['NAME*,START DATE*\nXmas,2026-12-25\n', 'Xmas: 2026-12-25'],
    ['Event,Date\nXmas,2026-12-25\n', 'Xmas: 2026-12-25'],
    ['Date,Description\n2026-12-25,Xmas\n', 'Xmas: 2026-12-25'],
    ['Date,LocalName,Name,CountryCode,Fixed\n2026-12-25,x,Xmas,DE,True', 'Xmas: 2026-12-25'],
    ['Date;Jour;Fête\n25/12/2026;vendredi;Noël', 'Noël: 2026-12-25'],
    ['Name;Von;Bis\nA;24.12.2026 12:00;24.12.2026 18:00', 'A: 2026-12-24 12:00–18:00'],
    ['Holiday;Tag;Monat;Jahr\nXmas;25;Dezember;2026', 'Xmas: 2026-12-25'],
    ['Date,Start,End,Holiday\n2026-12-24,12:00,17:00,Eve', 'Eve: 2026-12-24 12:00–17:00'],
    ['sep=;\nname;start\nXmas;2026-12-25\n', 'Xmas: 2026-12-25'],
    ['"sep=|"\nname|start\nXmas|2026-12-25\n', 'Xmas: 2026-12-25'],
    ['name\tstart\nXmas\t2026-12-25', 'Xmas: 2026-12-25'],
    ['Xmas,2026-12-25\n', 'Xmas: 2026-12-25'],
    ['"Jan 1, 2027","New Year"\n', 'New Year: 2027-01-01'],
  ])('are understood in %j', (text, holiday) => {
    expect(told(text)).toEqual([holiday])
  })

  it('may stand below a title, which is counted', () => {
    const text =
      'Holidays 2026\n\nPublished by HR,,\nHoliday,Date,Day\nXmas,25 December 2026,Friday'
    expect(told(text)).toEqual(['Xmas: 2026-12-25'])
    expect(read(text)).toMatchObject({ skipped: 2, hasHeadings: true })
  })

  it('may name a date several times, or the year of its dates', () => {
    const both = ['Xmas: 2026-12-25', 'Xmas: 2027-12-25']
    expect(told('Holiday,2026_date,2027_date\nXmas,2026-12-25,2027-12-25\n')).toEqual(both)
    expect(told('Holiday,2026,2027\nXmas,25 December,25 December\n')).toEqual(both)
  })

  it('that say too little leave the columns to be matched by hand', () => {
    const text = 'Datum,Typ,Wer\n2026-12-25,x,y\n'
    expect(read(text)).toMatchObject({ isComplete: false, candidates: [] })
    expect(told(text, { columns: ['start', null, 'name'] })).toEqual(['y: 2026-12-25'])
    const guessed = 'Quoi;Quand donc\nNoël;25/12/2026\n'
    expect(read(guessed)).toMatchObject({ isComplete: true, isGuessed: true })
  })
})

describe('exports of', () => {
  it('Outlook and Google', () => {
    const head = 'Subject,Start Date,Start Time,End Date,End Time,All day event,Reminder Date'
    expect(
      told(
        `${head}\nXmas,2026-12-25,12:00:00 AM,2026-12-26,12:00:00 AM,True,2026-12-24\nLabor Day,9/7/2026,12:00:00 AM,9/8/2026,12:00:00 AM,True,\nFinal,05/30/2026,10:00 AM,05/30/2026,1:00 PM,False,\n`,
      ),
    ).toEqual(['Xmas: 2026-12-25', 'Labor Day: 2026-09-07', 'Final: 2026-05-30 10:00–13:00'])
  })

  it.each([
    'Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ganztägiges Ereignis,Erinnerung am\nA,25.12.2026,00:00:00,26.12.2026,00:00:00,Ein,24.12.2026',
    'Objet;Date de début;Heure de début;Date de fin;Heure de fin;Journée entière\nA;25/12/2026;00:00;26/12/2026;00:00;Vrai',
    'Asunto,Fecha de comienzo,Comienzo,Fecha de finalización,Finalización,Todo el día\nA,25/12/2026,0:00:00,26/12/2026,0:00:00,Verdadero',
    'Oggetto;Data inizio;Ora inizio;Data fine;Ora fine;Giornata intera\nA;25/12/2026;00:00;25/12/2026;00:00;Vero',
    'Assunto,Data de Início,Hora de Início,Data de Término,Hora de Término,Evento de dia inteiro\nA,25/12/2026,,25/12/2026,,Verdadeiro',
    'Onderwerp;Begindatum;Begintijd;Einddatum;Eindtijd;Evenement, duurt hele dag\nA;25-12-2026;;25-12-2026;;Waar',
  ])('Outlook in other languages: %s', (text) => {
    expect(told(text)).toEqual(['A: 2026-12-25'])
    expect(notesOf(text)).toEqual([])
  })

  it('Teams', () => {
    expect(
      told(
        'HolidayName,StartDateTime1,EndDateTime1,StartDateTime2,EndDateTime2\nXmas,2026-12-25T00:00:00,2026-12-26T00:00:00,2027-12-25T00:00:00,2027-12-26T00:00:00\n',
      ),
    ).toEqual(['Xmas: 2026-12-25', 'Xmas: 2027-12-25'])
  })

  it('Yeastar, by date, by month and by week', () => {
    expect(
      told(
        'Name,Holiday Type,Start Date (By Date),End Date (By Date),Start Date (By Month),End Date (By Month),Month (By Week),Week (By Week),Day (By Week),Start Time (By Week),End Time (By Week)\nXmas,By Date,05/12/2026 00:00,06/12/2026 23:59,,,,,,,\nNY,By Month,,,01/02 00:00,01/02 23:59,,,,,\nMay,By Week,,,,,May,Last Week,Monday,00:00,23:59\n',
      ),
    ).toEqual([
      'Xmas: 2026-12-05 – 2026-12-06',
      'NY: yearly 2000-02-01',
      'May: 2026-05-25',
      'May: 2027-05-31',
      'May: 2028-05-29',
    ])
  })

  it('3CX and Asterisk', () => {
    expect(
      told(
        'Name,Day,Month,Year,DayEnd,MonthEnd,YearEnd,TimeOfStartDate,TimeOfEndDate,IsRecurrent,HolidayPrompt\nXmas,25,12,2026,26,12,2026,00:00:00,23:59:59,False,\nNY,1,1,0,1,1,0,PT0S,PT12H,True,x.wav\n',
      ),
    ).toEqual(['Xmas: 2026-12-25 – 2026-12-26', 'NY: yearly 2000-01-01 00:00–12:00'])
    expect(told('description,time\nXmas,*|*|25|dec\nEve,12:00-17:00|*|24|dec\n')).toEqual([
      'Xmas: yearly 2000-12-25',
      'Eve: yearly 2000-12-24 12:00–17:00',
    ])
  })
})

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
    ['25 de diciembre de 2026', '2026-12-25'],
    ['1º de maio de 2026', '2026-05-01'],
    ['25 déc. 2026', '2026-12-25'],
    ['2026-12-25T00:00:00Z', '2026-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['24.12.2026 - 26.12.2026', '2026-12-24 – 2026-12-26'],
    ['24–26 December 2026', '2026-12-24 – 2026-12-26'],
    ['25.12.', 'yearly 2000-12-25'],
    ['25 December', 'yearly 2000-12-25'],
    ['2026-12-24T12:00:00+01:00', '2026-12-24 11:00–23:59'],
  ])('are read from %s', (cell, date) => {
    expect(told(`name,start\nA,${cell}\n`)).toEqual([`A: ${date}`])
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
    expect(told(`name,start\nA,${cell}\n`)).toEqual(['A: bad_date'])
  })

  it('are read by the order that one of them settles', () => {
    expect(told('Holiday,date\nIndependence Day,07/04/2026\nChristmas,12/25/2026\n')).toEqual([
      'Independence Day: 2026-07-04',
      'Christmas: 2026-12-25',
    ])
    expect(told('Holiday,date\nA,04/07/2026\nB,25/12/2026\n')[0]).toBe('A: 2026-07-04')
  })

  it('are asked for where none settles the order, or two disagree', () => {
    const text = 'name,start\nA,01/02/2026\nB,05/05/2026\n'
    expect(told(text)).toEqual(['A: two_dates', 'B: 2026-05-05'])
    expect(read(text)).toMatchObject({ order: null, openDate: '01/02/2026' })
    expect(told(text, { order: 'mdy' })[0]).toBe('A: 2026-01-02')
    expect(told(text, { order: 'dmy' })[0]).toBe('A: 2026-02-01')
    expect(told('name,start\nA,25/12/2026\nB,12/26/2026\nC,1/2/2026')).toEqual([
      'A: 2026-12-25',
      'B: 2026-12-26',
      'C: two_dates',
    ])
  })

  it('with a comma may be written without quotes', () => {
    expect(told('name,start\nNew Year,Jan 1, 2027\nXmas,2026-12-25\n')).toEqual([
      'New Year: 2027-01-01',
      'Xmas: 2026-12-25',
    ])
  })

  it('of another calendar, and those without a year, are said', () => {
    expect(notesOf('name,date\nEid,1447-10-01\n')).toEqual(['odd_year'])
    expect(notesOf('name,date\nXmas,25 Dec\n')).toEqual(['no_year'])
    expect(told('name,date,yearly\nXmas,25 Dec,no\n')).toEqual(['Xmas: bad_date'])
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
  ])('are read from %s', (cells, times) => {
    expect(told(`name,start,start_time,end_time\nEve,2026-12-24,${cells}\n`)).toEqual([
      `Eve: 2026-12-24 ${times}`,
    ])
  })

  it('from midnight to midnight, or "all day", are a whole day', () => {
    expect(
      told('name,start,start_time,end,end_time\nXmas,2026-12-25,00:00,2026-12-26,00:00\n'),
    ).toEqual(['Xmas: 2026-12-25'])
    expect(told('name,start,start_time\nXmas,2026-12-25,All day\n')).toEqual(['Xmas: 2026-12-25'])
  })
})

describe('words', () => {
  it('for yes and no are known in the languages of the console', () => {
    const yes = ['TRUE', 'Yes', 'annually', 'jährlich', 'oui', 'Sí', 'sì', 'sim', 'ja', 'نعم', 'x']
    for (const word of yes) {
      expect(told(`name,start,yearly\nA,2026-12-25,${word}\n`)).toEqual(['A: yearly 2000-12-25'])
    }
    for (const word of ['no', 'False', 'nein', 'non', 'não', 'nee', 'لا', 'once', '']) {
      expect(told(`name,start,yearly\nA,2026-12-25,${word}\n`)).toEqual(['A: 2026-12-25'])
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

it('keeps a quote that is not closed from taking the rows below', () => {
  expect(told('name,start\n"Broken,2026-12-24\nXmas,2026-12-25\n"The ""x""",2026-12-26\n')).toEqual(
    ['Broken: 2026-12-24', 'Xmas: 2026-12-25', 'The "x": 2026-12-26'],
  )
})
