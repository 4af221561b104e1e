import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { calendarYear } from '../../domain/holidays/year-marks.ts'
import { HOLIDAY_DIALOGS, type HolidayDialog, paths } from '../../paths.ts'

/** What the address opens over the page. */
type Opened =
  | { kind: 'new' }
  | { kind: 'back' }
  | { kind: 'one'; id: string }
  | { kind: HolidayDialog }
  | null

/** Reads the path below the holidays page: a year, a panel or a dialog. See `paths`. */
export function useAddress() {
  const { '*': rest = '' } = useParams()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const yearThere = /^\d{4}$/.test(rest) ? Number(rest) : undefined
  const id = rest.startsWith('id/') ? rest.slice(3) : rest
  const isPage = rest === '' || yearThere !== undefined
  const named = (['new', 'back', ...HOLIDAY_DIALOGS] as const).find((kind) => kind === rest)
  const opened: Opened = isPage ? null : named ? { kind: named } : { kind: 'one', id }
  const year = calendarYear(yearThere ?? (Number(query.get('shown')) || undefined))

  /** The query with changed parameters. undefined and '' remove a parameter. */
  const withQuery = (changes: Record<string, string | undefined>) => {
    // From the window, since a second change can come before the first has rendered.
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const text = next.toString()
    return text ? `?${text}` : ''
  }
  const shown = year === undefined ? undefined : String(year)
  const ofPanel = {
    shown: undefined,
    start: undefined,
    end: undefined,
    copy: undefined,
    extend: undefined,
    of: undefined,
    entry: undefined,
    of_year: undefined,
  }
  const panel = (path: string, extra: Record<string, string | undefined> = {}) =>
    `${path}${withQuery({ ...ofPanel, shown, ...extra })}`
  return {
    opened,
    year,
    query,
    /** The address of the page without a panel. */
    page: `${year === undefined ? paths.holidays : paths.holidaysOfYear(year)}${withQuery(ofPanel)}`,
    yearAddress: (of: number) =>
      `${paths.holidaysOfYear(of)}${withQuery({ ...ofPanel, view: undefined })}`,
    listAddress: `${paths.holidays}${withQuery({ ...ofPanel, view: 'list' })}`,
    newAddress: (of: { start?: string; end?: string; copy?: string } = {}) =>
      panel(paths.newHoliday, of),
    oneAddress: (of: string) => panel(paths.holiday(of)),
    dialogAddress: (of: HolidayDialog) => panel(paths.holidayDialog(of)),
    /** The dialog that adds more years of this holiday's floating day. */
    extendAddress: (id: string) => panel(paths.holidayDialog('floating'), { extend: id }),
    withQuery,
    navigate,
  }
}

const KEPT = ['holidays-view']

/**
 * Restores the year, view and filters when the page is opened without any, such as from the
 * navigation.
 */
export function useKeptView(): void {
  const { page, opened, navigate } = useAddress()
  const queries = useQueryClient()
  const [kept] = useState(() => queries.getQueryData<string>(KEPT))
  useEffect(() => {
    if (kept && window.location.href.endsWith(paths.holidays)) {
      void navigate(kept, { replace: true })
    }
  }, [kept, navigate])
  const shown = opened ? null : page
  useEffect(() => {
    queries.setQueryDefaults(KEPT, { gcTime: Number.POSITIVE_INFINITY })
    if (shown) queries.setQueryData(KEPT, shown)
  }, [queries, shown])
}
