import { type ExpressionBuilder, type Kysely, sql } from 'kysely'

/**
 * Finds "O'Brien" by "obrien" and "al-Fitr" by "alfitr". Only rows with an apostrophe or a hyphen
 * in their texts change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db.withTables<Tables>()
  await updateHolidays(tables)
  await updateTenants(tables)
  await updateAuditLogs(tables)
}

type Tables = {
  tenants: { id: string; domain: string; name: string; search_text: string }
  tenant_words: { word: string; tenant_id: string }
  holidays: { id: string; tenant_id: string; name: string; region: string; search_text: string }
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
  audit_logs: {
    tenant_id: string
    created_at: number
    id: string
    user_name: string
    object_name: string
    ip: string
    search_text: string
  }
}

const APOSTROPHES = [..."'‘’‛′\u02b9\u02bb\u02bc\u02bd\u05f3\u00b4`\uff07"]
const HYPHENS = [...'-\u2010\u2011\ufe63\uff0d']

/** Whether one of the columns has an apostrophe or a hyphen. */
const hasOne =
  <T extends keyof Tables>(...columns: (keyof Tables[T] & string)[]) =>
  ({ or }: ExpressionBuilder<Tables, T>) =>
    or(
      columns.flatMap((column) =>
        [...APOSTROPHES, ...HYPHENS].map(
          (sign) => sql<boolean>`${sql.ref(column)} like ${`%${sign}%`}`,
        ),
      ),
    )

async function updateHolidays(db: Kysely<Tables>): Promise<void> {
  const holidays = await db
    .selectFrom('holidays')
    .select(['id', 'tenant_id', 'name', 'region'])
    .where(hasOne<'holidays'>('name'))
    .execute()
  for (const { id, tenant_id, name, region } of holidays) {
    const search_text = searchText(name, region)
    await db.updateTable('holidays').set({ search_text }).where('id', '=', id).execute()
    await db.deleteFrom('holiday_words').where('holiday_id', '=', id).execute()
    const rows = searchableWords(name, region).map((word) => ({ tenant_id, word, holiday_id: id }))
    if (rows.length > 0) await db.insertInto('holiday_words').values(rows).execute()
  }
}

async function updateTenants(db: Kysely<Tables>): Promise<void> {
  const tenants = await db
    .selectFrom('tenants')
    .select(['id', 'name', 'domain'])
    .where(hasOne<'tenants'>('name', 'domain'))
    .execute()
  for (const { id, name, domain } of tenants) {
    const search_text = searchText(name, domain)
    await db.updateTable('tenants').set({ search_text }).where('id', '=', id).execute()
    await db.deleteFrom('tenant_words').where('tenant_id', '=', id).execute()
    const rows = searchableWords(name, domain).map((word) => ({ word, tenant_id: id }))
    if (rows.length > 0) await db.insertInto('tenant_words').values(rows).execute()
  }
}

/** How many entries of the audit log are in memory at once, because it may have millions. */
const PAGE = 1000

async function updateAuditLogs(db: Kysely<Tables>): Promise<void> {
  const page = db
    .selectFrom('audit_logs')
    .select(['tenant_id', 'created_at', 'id', 'user_name', 'object_name', 'ip'])
    .where(hasOne<'audit_logs'>('user_name', 'object_name'))
    .orderBy('tenant_id')
    .orderBy('created_at')
    .orderBy('id')
    .limit(PAGE)
  let entries = await page.execute()
  while (entries.length > 0) {
    let last = ['', 0, ''] as [string, number, string]
    for (const { tenant_id, created_at, id, user_name, object_name, ip } of entries) {
      last = [tenant_id, created_at, id]
      await db
        .updateTable('audit_logs')
        .set({ search_text: searchText(user_name, object_name, ip) })
        .where('tenant_id', '=', tenant_id)
        .where('created_at', '=', created_at)
        .where('id', '=', id)
        .execute()
    }
    entries = await page
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('tenant_id', 'created_at', 'id'), '>', tuple(...last)),
      )
      .execute()
  }
}

/** Scripts that have no spaces between words, or join several words into one. */
const JOINED = [
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
]
// The Japanese mark for long vowels belongs to no script.
const LETTERS = `${JOINED.map((script) => `\\p{Script=${script}}`).join('')}ー`
const SAME_SCRIPT = new RegExp(`[${LETTERS}]+|[^${LETTERS}]+`, 'gu')
const STARTS_JOINED = new RegExp(`^[${LETTERS}]`, 'u')

/** Apostrophes as people and word processors write them, and letters that look like one. */
const APOSTROPHE = /[\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bd\u05f3\u00b4`]/g

const foldText = (text: string): string => foldLetters(text.replace(APOSTROPHE, "'"))

/**
 * The words of a folded text, without duplicates and punctuation. A new word begins where the
 * script changes to or from one without spaces.
 */
function splitWords(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => word.match(SAME_SCRIPT) ?? []))]
}

/**
 * The words of texts in every way that people may write them: "O'Brien" as "obrien" or "brien",
 * "al-Fitr" as "alfitr" or "fitr".
 */
function indexedWords(...texts: string[]): string[] {
  const folded = foldText(texts.join(' '))
  const written = [folded.replaceAll("'", ''), folded, folded.replace(/['\u2010-]/g, '')]
  return splitWords(written.join(' '))
}

/** Of longer words only the beginning is compared, because index entries are of limited length. */
const LONGEST = 100
const cut = (word: string): string => [...word].slice(0, LONGEST).join('')

/**
 * The words whose beginnings a search matches. A word in a script without spaces is found by any
 * part of it.
 */
const searchableWords = (...texts: string[]): string[] => [
  ...new Set(
    indexedWords(...texts).flatMap((word) => (isJoined(word) ? endingsOf(word) : [cut(word)])),
  ),
]

/** The words of texts as one text, each after a space. */
const searchText = (...texts: string[]): string =>
  indexedWords(...texts)
    .map((word) => ` ${word}`)
    .join('')

const isJoined = (word: string): boolean => STARTS_JOINED.test(word)

function endingsOf(word: string): string[] {
  const letters = [...word]
  return letters.map((_, at) => letters.slice(at, at + LONGEST).join(''))
}

/**
 * Marks that people omit when they search: accents, the vowel signs of Hebrew and Arabic, the dot
 * of Indic scripts, and invisible characters. Other marks of Indic scripts are vowels, and those of
 * Japanese (U+3099, U+309A) make a different letter.
 */
const OMITTED =
  /(?!\u3099|\u309a)\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}|\u0640|\u093c|\u09bc|\u0a3c|\u0abc|\u0b3c|\p{Cf}/gu

/** Letters that Unicode doesn't decompose, and what people type for them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const OTHERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/**
 * A text in the form that searches compare: lower case without accents, digits of any script as 0
 * to 9. Both the dotted and the dotless Turkish i become i.
 */
const foldLetters = (text: string): string =>
  toAsciiDigits(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(OMITTED, '')
      .replace(OTHERS, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC'),
  )

/** A text with the digits of any script (full-width, Arabic, Devanagari …) as 0 to 9. */
const toAsciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, valueOfDigit)

/** Unicode has the ten digits of each script in order, some scripts directly after another. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}
