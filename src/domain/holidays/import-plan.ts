import { type HolidayFields, holidayFields } from '../../contract/holidays.ts'
import { meaningKey } from './holiday-entry.ts'

/** Why a row of a file is no holiday. `too_many`: more than are taken from one file or one rule. */
export type ImportFault =
  | 'no_name'
  | 'no_date'
  | 'bad_date'
  | 'bad_time'
  | 'order'
  | 'bad_region'
  | 'empty'
  | 'cancelled'
  | 'no_years'
  | 'too_many'
  | 'invalid'

/** What was found in a file, or made by a rule: a holiday, or why it is none. `source` says where, such as "3" for a row. */
export type Candidate = { source: string; name: string } & (
  | { fields: HolidayFields }
  | { fault: ImportFault }
)

/** A candidate and what would become of it: it is new, the server or an earlier row says the same, or it cannot be taken. */
export type PlanRow = { source: string; name: string } & (
  | { status: 'new' | 'there'; fields: HolidayFields }
  | { status: 'refused'; fault: ImportFault }
)

/** What an import would do, row by row. Nothing is sent by it. */
export function planOf(candidates: Candidate[], existing: HolidayFields[]): PlanRow[] {
  const known = new Set(existing.map(meaningKey))
  return candidates.map((candidate) => {
    const { source, name } = candidate
    if ('fault' in candidate) return { source, name, status: 'refused', fault: candidate.fault }
    const { fields } = candidate
    const issue = holidayFields.safeParse(fields).error?.issues[0]
    if (issue) return { source, name, status: 'refused', fault: faultOf(String(issue.path[0])) }
    const key = meaningKey(fields)
    const status = known.has(key) ? 'there' : 'new'
    known.add(key)
    return { source, name, status, fields }
  })
}

function faultOf(field: string): ImportFault {
  if (field === 'name') return 'no_name'
  if (field === 'region') return 'bad_region'
  return field.startsWith('hour') || field === 'day_end' ? 'order' : 'invalid'
}
