import { describe, expect, it } from 'vitest'
import { columnsOf, notesOf, outcomes, read } from './test-csv.ts'

describe('headings', () => {
  it.each([
    ['holiday_name,date\rBoxing Day,26/12/26\r', 'Boxing Day: 2026-12-26'],
    ['holiday_name,date\nBoxing Day,2026-12-26\n', 'Boxing Day: 2026-12-26'],
    ['\uFEFFid;fecha;motivo;tipo\n1;2026-01-01;Año Nuevo;Civil\n', 'Año Nuevo: 2026-01-01'],
    ['Datum;Feiertag\n25.12.2026;1. Weihnachtstag\n', '1. Weihnachtstag: 2026-12-25'],
    ['date,annee,zone,nom_jour_ferie\n2026-05-01,2026,Métropole,1er mai', '1er mai: 2026-05-01'],
    ['Jour férié;Nom\n25/12/2026;Noël', 'Noël: 2026-12-25'],
    ['Date (MM/DD/YYYY),Holiday\n04/07/2026,Easter', 'Easter: 2026-04-07'],
    ['Datum (TT.MM.JJJJ);Feiertag\n04/07/2026;A', 'A: 2026-07-04'],
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
    expect(outcomes(text)).toEqual([holiday])
  })

  it('may be below a title, whose rows are counted', () => {
    const text =
      'Holidays 2026\n\nPublished by HR,,\nHoliday,Date,Day\nXmas,25 December 2026,Friday'
    expect(outcomes(text)).toEqual(['Xmas: 2026-12-25'])
    expect(read(text)).toMatchObject({ skipped: 2, hasHeadings: true })
  })

  it('may name a date several times, or the year of its dates', () => {
    const both = ['Xmas: 2026-12-25', 'Xmas: 2027-12-25']
    expect(outcomes('Holiday,2026_date,2027_date\nXmas,2026-12-25,2027-12-25\n')).toEqual(both)
    expect(outcomes('Holiday,2026,2027\nXmas,25 December,25 December\n')).toEqual(both)
  })

  it('that are unclear leave the columns to be matched by hand', () => {
    const text = 'Datum,Typ,Wer\n2026-12-25,x,y\n'
    expect(read(text)).toMatchObject({ isComplete: false, candidates: [] })
    expect(outcomes(text, { columns: ['start', null, 'name'] })).toEqual(['y: 2026-12-25'])
    const guessed = 'Quoi;Quand donc\nNoël;25/12/2026\n'
    expect(read(guessed)).toMatchObject({ isComplete: true, isGuessed: true })
  })
})

describe('exports of', () => {
  it('Outlook and Google', () => {
    const head = 'Subject,Start Date,Start Time,End Date,End Time,All day event,Reminder Date'
    expect(
      outcomes(
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
    expect(outcomes(text)).toEqual(['A: 2026-12-25'])
    expect(notesOf(text)).toEqual([])
  })

  it('Teams', () => {
    expect(
      outcomes(
        'HolidayName,StartDateTime1,EndDateTime1,StartDateTime2,EndDateTime2\nXmas,2026-12-25T00:00:00,2026-12-26T00:00:00,2027-12-25T00:00:00,2027-12-26T00:00:00\n',
      ),
    ).toEqual(['Xmas: 2026-12-25', 'Xmas: 2027-12-25'])
  })

  it('Yeastar, by date, by month and by week', () => {
    expect(
      outcomes(
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

  it('columns named like parts of every object are only unknown', () => {
    const file = 'constructor,Name,__proto__,Date\nx,Xmas,y,2026-12-25\n'
    expect(columnsOf(file)).toEqual([null, 'name', null, 'start'])
    expect(outcomes(file)).toEqual(['Xmas: 2026-12-25'])
  })

  it('3CX and Asterisk', () => {
    expect(
      outcomes(
        'Name,Day,Month,Year,DayEnd,MonthEnd,YearEnd,TimeOfStartDate,TimeOfEndDate,IsRecurrent,HolidayPrompt\nXmas,25,12,2026,26,12,2026,00:00:00,23:59:59,False,\nNY,1,1,0,1,1,0,PT0S,PT12H,True,x.wav\n',
      ),
    ).toEqual(['Xmas: 2026-12-25 – 2026-12-26', 'NY: yearly 2000-01-01 00:00–12:00'])
    expect(outcomes('description,time\nXmas,*|*|25|dec\nEve,12:00-17:00|*|24|dec\n')).toEqual([
      'Xmas: yearly 2000-12-25',
      'Eve: yearly 2000-12-24 12:00–17:00',
    ])
  })
})
