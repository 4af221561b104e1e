import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * Searches without accents, and by any part of a word in scripts without spaces; names in small
 * letters for filters. SQLite gets indexes that hold all that a page of a list needs: it looks up
 * rows one by one, which takes longer than reading them in the order of an index. PostgreSQL reads
 * whole tables fast, and its indexes have no room for long names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = db.withTables<Tables>()
  await addText(db, 'holidays', 'search_text')
  await addText(db, 'holidays', 'lower_name')
  await addText(db, 'tenants', 'lower_name')
  await fillHolidays(tables)
  await fillTenants(tables)
  if (isPostgres(db)) {
    await createIndex(db, 'holidays_start', 'holidays', HOLIDAY_INDEXES.holidays_start)
    await sql`alter table tenants alter column domain type text collate "C"`.execute(db)
    return
  }
  for (const [name, columns] of Object.entries(HOLIDAY_INDEXES)) {
    await db.schema.dropIndex(name).ifExists().execute()
    await createIndex(db, name, 'holidays', [...new Set([...columns, ...HOLIDAY_COLUMNS])])
  }
  await describeHolidays(db)
  await db.schema.dropIndex('tenants_name').execute()
  const names = ['name', 'id', 'domain', 'search_text', 'lower_name']
  await createIndex(db, 'tenants_name', 'tenants', names)
}

/** What each index of holidays begins with. */
const HOLIDAY_INDEXES = {
  holidays_name: ['tenant_id', 'name', 'id'],
  holidays_date: ['tenant_id', 'month_start', 'day_start', 'name', 'id'],
  holidays_region: ['tenant_id', 'region', 'name', 'id'],
  holidays_start: ['tenant_id', 'year_start', 'month_start', 'day_start', 'hour_start', 'id'],
}

const createIndex = (db: Kysely<unknown>, name: string, table: string, columns: string[]) =>
  db.schema.createIndex(name).on(table).columns(columns).execute()

/**
 * Tells SQLite how many rows a tenant, a region and so on have, as ANALYZE would find them where
 * there are many. Without, it takes a tenant for ten rows, and looks at each of them.
 */
async function describeHolidays(db: Kysely<unknown>): Promise<void> {
  // How many rows there are, and how many are equal in the first column, the first two, and so on.
  const rows = {
    sqlite_autoindex_holidays_1: [100_000, 1],
    holidays_name: [100_000, 10_000, 2],
    holidays_date: [100_000, 10_000, 900, 30],
    holidays_region: [100_000, 10_000, 500],
    holidays_start: [100_000, 10_000, 300, 40, 4],
  }
  await sql`analyze holidays`.execute(db)
  await sql`delete from sqlite_stat1 where tbl = 'holidays'`.execute(db)
  for (const [name, counts] of Object.entries(rows)) {
    // One in each further column.
    const stat = [...counts, ...Array(HOLIDAY_COLUMNS.length + 3 - counts.length).fill(1)].join(' ')
    const row = sql`('holidays', ${name}, ${stat})`
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values ${row}`.execute(db)
  }
  await sql`analyze sqlite_master`.execute(db)
}

const HOLIDAY_COLUMNS = [
  'name',
  'id',
  'region',
  'search_text',
  'lower_name',
  'version',
  'consecutive',
  'every_year',
  'year_start',
  'month_start',
  'day_start',
  'hour_start',
  'minute_start',
  'year_end',
  'month_end',
  'day_end',
  'hour_end',
  'minute_end',
]

type Tables = {
  tenants: { id: string; domain: string; name: string; search_text: string; lower_name: string }
  holidays: {
    id: string
    tenant_id: string
    name: string
    region: string
    search_text: string
    lower_name: string
  }
  tenant_words: { word: string; tenant_id: string }
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
}

async function fillHolidays(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('holiday_words').execute()
  const holidays = db.selectFrom('holidays').select(['id', 'tenant_id', 'name', 'region'])
  for (const { id, tenant_id, name, region } of await holidays.execute()) {
    const columns = { search_text: searchText(name, region), lower_name: name.toLowerCase() }
    await db.updateTable('holidays').set(columns).where('id', '=', id).execute()
    const rows = searchableWords(name, region).map((word) => ({ tenant_id, word, holiday_id: id }))
    if (rows.length > 0) await db.insertInto('holiday_words').values(rows).execute()
  }
}

async function fillTenants(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('tenant_words').execute()
  const tenants = db.selectFrom('tenants').select(['id', 'name', 'domain'])
  for (const { id, name, domain } of await tenants.execute()) {
    const columns = { search_text: searchText(name, domain), lower_name: name.toLowerCase() }
    await db.updateTable('tenants').set(columns).where('id', '=', id).execute()
    const rows = searchableWords(name, domain).map((word) => ({ word, tenant_id: id }))
    if (rows.length > 0) await db.insertInto('tenant_words').values(rows).execute()
  }
}

/** Adds a column of texts that sort by their characters, empty in each row. */
const addText = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, isPostgres(db) ? sql`text collate "C"` : sql`text`, (column) =>
      column.notNull().defaultTo(''),
    )
    .execute()

const isPostgres = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof PostgresAdapter

/** Scripts that do not put a space between words, or join several words into one. */
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
// The mark of a long vowel in Japanese is of no script.
const LETTERS = `${JOINED.map((script) => `\\p{Script=${script}}`).join('')}ー`
const SAME_SCRIPT = new RegExp(`[${LETTERS}]+|[^${LETTERS}]+`, 'gu')
const STARTS_JOINED = new RegExp(`^[${LETTERS}]`, 'u')

/**
 * The words of texts as searches compare them, each once and without punctuation. Where the script
 * changes to one without spaces, or from it, another word begins.
 */
function wordsOf(...texts: string[]): string[] {
  const words = foldLetters(texts.join(' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => word.match(SAME_SCRIPT) ?? []))]
}

/** Of longer words only the beginning is compared: an index has no room for more. */
const LONGEST = 100
const cut = (word: string): string => [...word].slice(0, LONGEST).join('')

/**
 * The words by whose beginnings a search finds texts. A word of a script without spaces is found
 * by any part of it.
 */
const searchableWords = (...texts: string[]): string[] => [
  ...new Set(wordsOf(...texts).flatMap((word) => (isJoined(word) ? endingsOf(word) : [cut(word)]))),
]

/** The words of texts in one text, each after a space. */
const searchText = (...texts: string[]): string =>
  wordsOf(...texts)
    .map((word) => ` ${word}`)
    .join('')

const isJoined = (word: string): boolean => STARTS_JOINED.test(word)

function endingsOf(word: string): string[] {
  const letters = [...word]
  return letters.map((_, at) => letters.slice(at, at + LONGEST).join(''))
}

/**
 * Marks that people leave out when they search: accents, the vowel signs of Hebrew and Arabic, the
 * dot of Indic scripts, and what nobody sees. Other marks of Indic scripts are vowels, and those of
 * Japanese (U+3099, U+309A) make another letter.
 */
const OMITTED =
  /(?!\u3099|\u309a)\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}|\u0640|\u093c|\u09bc|\u0a3c|\u0abc|\u0b3c|\p{Cf}/gu

/** Letters that Unicode does not take apart, and what people type for them. */
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
 * A text as searches compare it: small letters without accents, digits of any script as 0 to 9.
 * The dotted and the dotless i of Turkish are both i.
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

const toAsciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, valueOfDigit)

/** Unicode has ten digits of a script in a row, from a code that ends in 0 or in 6. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const last = code % 16
  const isFromZero = /\p{Nd}/u.test(String.fromCodePoint(code - last))
  return String(isFromZero ? last : last - 6)
}
