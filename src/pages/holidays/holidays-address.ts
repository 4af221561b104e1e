import { useNavigate, useParams, useSearchParams } from 'react-router'
import { HOLIDAYS, holidayPath } from '../../domain/holidays/holiday-path.ts'
import { calendarYear } from '../../domain/holidays/year-marks.ts'

/** What brings many holidays in, each in a dialog of its own address. */
export const DIALOGS = ['public', 'floating', 'import'] as const
type Dialog = (typeof DIALOGS)[number]

/** A year as an address has it: shorter, it would be read as the id of a holiday. */
const padded = (year: number) => String(year).padStart(4, '0')

/** What the address opens over the page. */
type Opened =
  | { kind: 'new' }
  | { kind: 'back' }
  | { kind: 'one'; id: string }
  | { kind: Dialog }
  | null

/**
 * Reads the address: `/holidays/2027` is a year, `/holidays/new` the panel of a new holiday, `/holidays/import` a dialog,
 * `/holidays/back?of=` takes back what the history lists, `/holidays/{id}` is the panel of one. An id that reads like one of the others is addressed as `/holidays/id/{id}`.
 */
export function useAddress() {
  const { '*': rest = '' } = useParams()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const yearThere = /^\d{4}$/.test(rest) ? Number(rest) : undefined
  const id = rest.startsWith('id/') ? rest.slice(3) : rest
  const isPage = rest === '' || yearThere !== undefined
  const named = (['new', 'back', ...DIALOGS] as const).find((kind) => kind === rest)
  const opened: Opened = isPage ? null : named ? { kind: named } : { kind: 'one', id }
  const year = calendarYear(yearThere ?? (Number(query.get('shown')) || undefined))

  /** The address with other parameters: undefined and '' take one away. */
  const withQuery = (changes: Record<string, string | undefined>) => {
    // What is drawn may be a step behind the address when two changes follow at once.
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const text = next.toString()
    return text ? `?${text}` : ''
  }
  const shown = year === undefined ? undefined : padded(year)
  const ofPanel = {
    ...{ shown: undefined, start: undefined, end: undefined, copy: undefined },
    ...{ extend: undefined, of: undefined },
  }
  const panel = (path: string, extra: Record<string, string | undefined> = {}) =>
    `${path}${withQuery({ ...ofPanel, shown, ...extra })}`
  return {
    opened,
    year,
    query,
    /** Where the page stands without a panel over it. */
    page: `${HOLIDAYS}${shown ? `/${shown}` : ''}${withQuery(ofPanel)}`,
    yearAddress: (of: number) =>
      `${HOLIDAYS}/${padded(of)}${withQuery({ ...ofPanel, view: undefined })}`,
    newAddress: (of: { start?: string; end?: string; copy?: string } = {}) =>
      panel(`${HOLIDAYS}/new`, of),
    oneAddress: (of: string) => panel(holidayPath(of)),
    dialogAddress: (of: Dialog) => panel(`${HOLIDAYS}/${of}`),
    /** Where the floating day is gone on with that this holiday is one of. */
    extendAddress: (id: string) => panel(`${HOLIDAYS}/floating`, { extend: id }),
    withQuery,
    navigate,
  }
}
