import { type HolidayFields, holidayFields } from '../../contract/holidays.ts'
import { closedBy, nameKey } from './already-there.ts'
import { meaningKey } from './holiday-entry.ts'

/** Why a row of a file is no holiday. `too_many`: more than are taken from one file or one rule. */
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
 * What a reader should know of a row. `name_cut`: the name was too long. `whole_day`: times were
 * taken for a whole day. `unknown_zone`: a zone that is not known, so its times are as written.
 * `rule_part`: a part of its rule that is not understood. `bad_value`: what is no date or no time.
 * `cut_off`: the file ends within it. `no_year`: it has no year, so it is one of every year.
 * `odd_year`: a year so far away that another calendar may be meant. `half_inferred`: times without
 * am or pm, read as the likelier half of the day. `clock_skipped`, `clock_repeated`: a time that
 * the clocks of its zone skip or show twice when they change. `unknown_word`: neither yes nor no.
 * `subdivision`: a part of a country, taken for the country. `other_rule`: the date of another rule
 * that fits as well; `also_fits`: the same of a rule that is less likely. `known_as`: the name
 * under which it is there. `closed_already`: a holiday of another name that closes the same time.
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
  /** What of the file it is about */
  value: string
}

/**
 * What was found in a file, or made by a rule: a holiday, or why it is none. `source` says where,
 * such as "3" for a row.
 */
export type Candidate = {
  source: string
  name: string
  /** Its names in other languages. */
  aliases?: string[]
  notes?: ImportNote[]
} & ({ fields: HolidayFields } | { fault: ImportFault })

/** The names of zones that are not known, each once. */
export function unknownZonesOf(candidates: Candidate[]): string[] {
  const all = candidates.flatMap(({ notes = [] }) => notes)
  return [...new Set(all.flatMap(({ kind, value }) => (kind === 'unknown_zone' ? [value] : [])))]
}

/** Something of it was not understood, so that it is added only by whoever chooses it. */
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
 * A candidate and what would become of it: it is new, the server or an earlier row says the same,
 * or it cannot be taken.
 */
export type PlanRow = { source: string; name: string; notes: ImportNote[] } & (
  | { status: 'new' | 'there'; fields: HolidayFields }
  | { status: 'refused'; fault: ImportFault }
)

/** What an import would do, row by row. Nothing is sent by it. */
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
