import { type HolidayFields, holidayFields } from '../../../contract/holidays.ts'
import { closedBy, nameKey } from '../already-there.ts'
import { meaningKey } from '../holiday-entry.ts'

/** Why a row of a file is no holiday. `too_many`: beyond the limit for one file or one rule. */
export type ImportFault =
  | 'no_name'
  | 'no_date'
  | 'bad_date'
  | 'two_dates'
  | 'bad_time'
  | 'order'
  | 'bad_region'
  | 'empty'
  | 'cancelled'
  | 'no_years'
  | 'too_many'
  | 'invalid'

/**
 * What the user should know about a row. `name_cut`: the name was too long. `whole_day`: times were
 * read as a whole day. `unknown_zone`: the zone is unknown, so its times are unchanged.
 * `rule_part`: a part of its rule is not supported. `bad_value`: no valid date or time. `cut_off`:
 * the file ends within it. `no_year`: it has no year, so it is yearly. `odd_year`: the year is so
 * far away that another calendar may be meant. `half_inferred`: times without am or pm, read as the
 * likelier one. `clock_skipped`, `clock_repeated`: a time that the clocks of its zone skip or show
 * twice when they change. `unknown_word`: neither yes nor no. `subdivision`: a part of a country,
 * read as the country. `other_rule`: the date by another rule that fits as well; `also_fits`: the
 * same for a less likely rule. `known_as`: the name of the same holiday that already exists.
 * `closed_already`: a holiday with another name that closes the same time.
 */
export interface ImportNote {
  kind:
    | 'name_cut'
    | 'whole_day'
    | 'unknown_zone'
    | 'rule_part'
    | 'bad_value'
    | 'cut_off'
    | 'no_year'
    | 'odd_year'
    | 'half_inferred'
    | 'clock_skipped'
    | 'clock_repeated'
    | 'unknown_word'
    | 'subdivision'
    | 'other_rule'
    | 'also_fits'
    | 'known_as'
    | 'closed_already'
  /** The part of the file that the note is about. */
  value: string
}

/**
 * A holiday found in a file or made by a rule, or why there is none. `source` says where it was
 * found, such as "3" for a row.
 */
export type Candidate = {
  source: string
  name: string
  /** Its names in other languages. */
  aliases?: string[]
  notes?: ImportNote[]
} & ({ fields: HolidayFields } | { fault: ImportFault })

/** The unknown zone names, without duplicates. */
export function unknownZonesOf(candidates: Candidate[]): string[] {
  const all = candidates.flatMap(({ notes = [] }) => notes)
  return [...new Set(all.flatMap(({ kind, value }) => (kind === 'unknown_zone' ? [value] : [])))]
}

/**
 * Kinds of notes for rows that were not fully understood. They are added only if the user selects
 * them.
 */
const DOUBTS = new Set<ImportNote['kind']>([
  'unknown_zone',
  'odd_year',
  'unknown_word',
  'cut_off',
  'other_rule',
  'closed_already',
])

export const isSure = ({ notes = [] }: Pick<Candidate, 'notes'>): boolean =>
  notes.every(({ kind }) => !DOUBTS.has(kind))

/**
 * A candidate and what an import would do with it: it is new, it already exists on the server or in
 * an earlier row, or it can't be imported.
 */
export type PlanRow = { source: string; name: string; notes: ImportNote[] } & (
  | { status: 'new' | 'there'; fields: HolidayFields }
  | { status: 'refused'; fault: ImportFault }
)

/** What an import would do, row by row. Sends nothing. */
export function planOf(candidates: Candidate[], existing: HolidayFields[]): PlanRow[] {
  const known = new Set(existing.map(meaningKey))
  const closing = closedBy(existing)
  return candidates.map((candidate) => {
    const { source, name, notes = [] } = candidate
    const row = { source, name, notes }
    if ('fault' in candidate) return { ...row, status: 'refused', fault: candidate.fault }
    const { fields } = candidate
    const issue = holidayFields.safeParse(fields).error?.issues[0]
    if (issue) return { ...row, status: 'refused', fault: faultOf(String(issue.path[0])) }
    const key = meaningKey({ ...fields, name: nameKey(fields.name) })
    if (known.has(meaningKey(fields)) || known.has(key)) return { ...row, status: 'there', fields }
    known.add(key)
    const others = closing(fields)
    const names = new Set([fields.name, ...(candidate.aliases ?? [])].map(nameKey))
    const same = others.find((other) => names.has(nameKey(other.name)))
    if (same) {
      const note: ImportNote = { kind: 'known_as', value: same.name }
      return {
        ...row,
        notes: same.name === name ? notes : [...notes, note],
        status: 'there',
        fields,
      }
    }
    const [other] = others
    const note: ImportNote[] = other ? [{ kind: 'closed_already', value: other.name }] : []
    return { ...row, notes: [...notes, ...note], status: 'new', fields }
  })
}

function faultOf(field: string): ImportFault {
  if (field === 'name') return 'no_name'
  if (field === 'region') return 'bad_region'
  return field.startsWith('hour') || field === 'day_end' ? 'order' : 'invalid'
}
