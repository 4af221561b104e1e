import type { Column } from './columns.ts'

/**
 * The words of tables in English, German, French, Spanish, Italian, Portuguese, Dutch and Arabic,
 * as `plainText` writes them. True and false also as Excel writes them in other languages.
 */
const list = (words: string) => new Set(words.trim().split(/\s*,\s*|\s*\n\s*/))

/** Words in a heading that tell what the column contains. */
export const HEADING_WORDS = {
  name: list(`name, names, holiday, holidays, title, summary, subject, event, occasion, festival, celebration, label
    feiertag, feiertage, feiertagsname, bezeichnung, titel, betreff, ereignis, anlass, fest
    nom, fete, ferie, feries, designation, libelle, intitule, titre, objet, evenement
    nombre, festivo, festivos, feriado, feriados, festividad, motivo, titulo, asunto, evento, celebracion
    nome, festa, festivita, festivo, titolo, oggetto, ricorrenza
    assunto, celebracao, comemoracao
    naam, feestdag, feestdagen, onderwerp, gebeurtenis, omschrijving
    اسم, الاسم, العطله, عطله, العطلات, المناسبه, العنوان, الموضوع, الحدث`),
  date: list('date, dates, datum, fecha, data, observed, تاريخ, التاريخ'),
  day: list('day, tag, jour, dia, giorno, dag, اليوم'),
  time: list(
    `time, hour, hours, uhrzeit, stunde, uur, zeit, heure, heures, hora, horas, ora, orario, ore, tijd, tijdstip, وقت, الوقت, الساعه`,
  ),
  minute: list(
    'minute, minutes, min, mins, minuten, minuto, minutos, minuti, minuut, دقيقه, الدقيقه, دقائق',
  ),
  start: list(`start, starts, dtstart, from, begin, begins, beginning
    beginn, beginnt, anfang, debut, depart, commence
    inicio, comienzo, comienza, desde, inizio, dal, comeco
    aanvang, vanaf, begint
    بدايه, البدايه, البدء, بدء, من`),
  end: list(`end, ends, dtend, ending, to, until, till, finish, thru, through
    ende, endet, schluss, bis, fin, jusque, jusqu, finaliza, finalizacion, final, hasta, termino
    fine, termina, fino, fim, ate
    einde, eindigt, eind, tot, tm
    نهايه, النهايه, الانتهاء, انتهاء, الي, حتي`),
  region: list(`country, countries, region, land, pays, pais, paese, nazione, nation, regione, staat
    countrycode, landcode, landercode, البلد, الدوله, بلد, دوله`),
  yearly: list(`yearly, repeats, repeat, recurring, recurrent, recurrence, annual, annually
    jahrlich, wiederkehrend, wiederholung, wiederholt, annuel, annuelle, recurrente, recurrent, repete
    anual, anualmente, recurrente, recorrente, repite, repetir, repetida, annuale, ricorrente
    jaarlijks, terugkerend, herhalen, سنوي, سنويا, متكرر`),
  month: list('month, monat, mois, mes, mese, maand, شهر, الشهر'),
  year: list('year, jahr, annee, ano, anno, jaar, سنه, السنه, العام'),
}

/** Whole headings, for which single words would be misleading. */
export const HEADING_PHRASES = {
  name: [
    'description',
    'beschreibung',
    'descripcion',
    'descricao',
    'descrizione',
    'الوصف',
    'local name',
  ],
  all_day: [
    'all day',
    'all day event',
    'allday',
    'full day',
    'whole day',
    'ganztagig',
    'ganztag',
    'ganztagiges ereignis',
    'ganzer tag',
    'journee entiere',
    'toute la journee',
    'todo el dia',
    'dia completo',
    'evento de todo el dia',
    'giornata intera',
    'tutto il giorno',
    'intera giornata',
    'dia inteiro',
    'o dia inteiro',
    'evento de dia inteiro',
    'hele dag',
    'evenement duurt hele dag',
    'duurt hele dag',
    'طوال اليوم',
    'يوم كامل',
  ],
  every_year: [
    'every year',
    'each year',
    'everyyear',
    'jedes jahr',
    'chaque annee',
    'tous les ans',
    'cada ano',
    'todos los anos',
    'todos os anos',
    'ogni anno',
    'elk jaar',
    'ieder jaar',
    'كل سنه',
    'كل عام',
  ],
  region: ['country code', 'country name', 'iso', 'iso code', 'code pays'],
  start: [
    'von',
    'ab',
    'de',
    'du',
    'da',
    'van',
    'am',
    'le',
    'when',
    'wann',
    'quand',
    'cuando',
    'quando',
  ],
  end: [
    'au',
    't m',
    'al',
    'ao',
    'last day',
    'letzter tag',
    'dernier jour',
    'ultimo dia',
    'ultimo giorno',
    'laatste dag',
  ],
  consecutive: ['consecutive'],
  start_time: ['um', 'beginnt um', 'start hour'],
  end_time: ['endet um', 'end hour'],
} satisfies Partial<Record<Column, string[]>>

/**
 * A heading with one of these words is not about the holiday itself, but about reminders, places or
 * people of a calendar.
 */
export const OTHER_WORDS =
  list(`type, types, typ, tipo, art, id, uid, no, nr, code, category, categories, kategorie, categoria
  location, ort, lieu, lugar, luogo, plaats, local, organizer, attendees, reminder, erinnerung, rappel, alert
  created, modified, updated, show, zone, timezone, prompt, status, weekday, wochentag, duration, dauer
  priority, private, sensitivity, semaine, semana, settimana, url, link, notes, comment, comments, color
  remarque, remarques, commentaire, bemerkung, bemerkungen, notiz, hinweis, observaciones, osservazioni, note
  observacoes, opmerking, opmerkingen, ملاحظات, النوع`)

/** Matches the headings of columns with time zones. */
export const ZONE_HEADING =
  /(?:^| )(?:time ?zone|tz|tzid|utc offset|zeitzone|fuseau|zona horaria|huso horario|fuso h?orario|tijdzone|المنطقه الزمنيه)(?: |$)/

/** Compound words, which German and Dutch write without spaces. */
export const COMPOUNDS: [RegExp, string][] = [
  [
    /(start|beginn?|anfangs|end|eind)(datum|tag|zeit|uhrzeit|tijd|dag|stunde|minute|uur|minuut)/g,
    '$1 $2',
  ],
  [/\bend(?= )/g, 'ende'],
  [/(startdate|begindate)/g, 'start date'],
  [/(enddate)/g, 'end date'],
  [/(starttime|fromtime|begintime)/g, 'start time'],
  [/(endtime|totime)/g, 'end time'],
]

export const YES = list(`yes, y, true, t, 1, x, on, ✓, ✔, ☑, ✅, checked
  annual, annually, yearly, every year, each year, recurring
  ein, an, ja, j, wahr, jahrlich, jedes jahr, oui, o, vrai, annuel, annuelle, chaque annee, tous les ans
  si, s, verdadero, anual, anualmente, cada ano, todos los anos, vero, annuale, ogni anno
  sim, verdadeiro, todos os anos, waar, jaarlijks, elk jaar, ieder jaar
  sant, sand, sann, tosi, prawda, pravda, igaz, dogru, истина, да, tak
  نعم, صحيح, سنوي, سنويا, كل سنه, كل عام`)

export const NO =
  list(`no, n, false, f, 0, off, -, –, ✗, ✘, ☐, ❌, once, never, none, one time, one-time, single
  does not repeat, doesn't repeat, do not repeat, not repeated, no repeat, non-recurring
  aus, nein, falsch, einmalig, nie, non, faux, une fois, jamais, falso, una vez, nunca
  nao, uma vez, una volta, mai, nee, onwaar, eenmalig, nooit
  falskt, falsk, usann, epatosi, fałsz, nepravda, hamis, yanlis, ложь, нет, ei, nej, nei, لا, خطا, مره واحده`)

/** How often a holiday is, also in columns with a heading such as "Type". */
export const RECURRENCE =
  list(`annual, annually, yearly, every year, each year, recurring, non-recurring, once, one time, one-time
  jahrlich, jedes jahr, einmalig, annuel, annuelle, chaque annee, tous les ans, une fois
  anual, anualmente, cada ano, todos los anos, una vez, annuale, ogni anno, una volta
  todos os anos, uma vez, jaarlijks, elk jaar, ieder jaar, eenmalig`)

/** Time cells that mean the whole day. */
export const WHOLE_DAY =
  list(`all day, allday, all-day, whole day, full day, ganztagig, ganzer tag, journee entiere
  toute la journee, todo el dia, tutto il giorno, giornata intera, dia inteiro, o dia todo, hele dag, طوال اليوم, يوم كامل`)
