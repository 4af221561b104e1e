import { useSearchParams } from 'react-router'
import { AUDIT_PAGE } from '../../../api/resources/audit-queries.ts'
import { SUBJECTS } from '../../../domain/audit/subject.ts'
import { isDateText } from '../../../domain/time/date-text.ts'
import { pageIn } from '../../../ui/paging.ts'

/** The pages to filter by. The office hours are part of the settings in the API. */
export const ABOUT = ['settings', 'office-hours', ...SUBJECTS.slice(1)] as const
type About = (typeof ABOUT)[number] | ''

/** The shown part of the log. */
export interface LogAddress {
  search: string
  user: string
  about: About
  action: string
  /** The first and last day, "YYYY-MM-DD". */
  from: string
  to: string
  /** A field of the page; '' for all. */
  field: string
  /** The id of a holiday; '' for all. */
  object: string
  /** From 0. */
  page: number
}

export type LogState = ReturnType<typeof useLogAddress>

/** The shown part of the log, kept in the address. A change of the filters shows the first page. */
export function useLogAddress() {
  const [params, setParams] = useSearchParams()
  const shown = read(params)
  const show = (change: Partial<LogAddress>) => {
    // After two quick changes, the rendered address may be out of date. The window's isn't.
    const { page, ...next } = {
      ...read(new URLSearchParams(window.location.search)),
      page: 0,
      ...change,
    }
    const given = Object.entries(next).filter(([, value]) => value !== '')
    const query = { ...Object.fromEntries(given), ...(page > 0 && { page: `${page + 1}` }) }
    setParams(query, { replace: change.page === undefined, preventScrollReset: true })
  }
  const { page: _, ...narrowing } = shown
  return {
    shown,
    show,
    skip: shown.page * AUDIT_PAGE,
    isNarrowed: Object.values(narrowing).some((value) => value !== ''),
  }
}

/** No filters. */
export const everything: Omit<LogAddress, 'page'> = {
  search: '',
  user: '',
  about: '',
  action: '',
  from: '',
  to: '',
  field: '',
  object: '',
}

function read(params: URLSearchParams): LogAddress {
  const text = (name: string) => (params.get(name) ?? '').slice(0, 200)
  const date = (name: string) => (isDateText(text(name)) ? text(name) : '')
  return {
    search: text('search'),
    user: text('user'),
    about: ABOUT.find((about) => about === text('about')) ?? '',
    action: text('action'),
    from: date('from'),
    to: date('to'),
    field: text('field'),
    object: text('object'),
    page: pageIn(params.get('page')),
  }
}
