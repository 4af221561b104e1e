import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useHref, useNavigate } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { holidayList } from '../../api/resources/holidays-queries.ts'
import { switchTenant, tenantsQuery } from '../../api/resources/tenants-queries.ts'
import { foldedWords, hasWords } from '../../domain/search/find.ts'
import { hasUnsaved } from '../../forms/document/unsaved.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'

/** How long to wait after the last key press before asking the server, in ms. */
const PAUSE_MS = 200
const MOST = 5

/**
 * Holidays by name and tenants by name or domain, found by the server. `failure`: what couldn't be
 * searched and why; '' if nothing failed.
 */
export function useServerResults(pages: readonly PageEntry[], typed: string, isHurried: boolean) {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const list = useHref(paths.tenants)
  const holidayName = useHolidayName()
  const failureText = useFailureText()
  const [asked, setAsked] = useState('')
  const wanted = typed.trim()
  useTimeout(setAsked, isHurried ? 0 : PAUSE_MS, wanted)
  const has = (key: PageEntry['key']) => asked !== '' && pages.some((page) => page.key === key)
  const isHolidaysOff = useUnsupported('GET /holidays')
  const isSwitchOff = useUnsupported('POST /tenants/switch')
  const holidays = useQuery({
    ...holidayList({ skip: 0, top: MOST, orderby: '', search: asked, filter: '' }),
    enabled: has('holidays') && !isHolidaysOff,
  })
  const tenants = useQuery({
    ...tenantsQuery({ search: asked, sort: 'name', direction: 'asc', page: 0, rows: MOST }),
    enabled: has('tenants') && !isSwitchOff,
  })

  const foundHolidays = has('holidays') ? holidays.data : undefined
  const foundTenants = has('tenants') ? tenants.data : undefined
  const isStale = asked !== wanted || holidays.isPlaceholderData || tenants.isPlaceholderData
  const hits = useMemo(() => {
    const ofHolidays = (foundHolidays?.items ?? []).map(
      ({ id, name }): Entry => ({
        id: `holiday ${id}`,
        group: 'holidays',
        label: holidayName(name),
        also: [],
        detail: '',
        choose: paths.holiday(id),
      }),
    )
    const ofTenants = (foundTenants?.items ?? []).map(
      (tenant): Entry => ({
        id: `tenant ${tenant.id}`,
        group: 'tenants',
        label: tenant.name,
        also: [tenant.domain],
        detail: tenant.domain,
        choose: async () => {
          // Leaving the page keeps unsaved edits as a draft; the switch alone would discard them.
          if (hasUnsaved()) {
            await navigate(tenantsWith(tenant.domain || tenant.name))
            // The page asks first if a secret would be lost.
            if (window.location.pathname !== list) return
          }
          await switchTenant({ id: tenant.id, name: tenant.name })
          await navigate(paths.overview)
        },
      }),
    )
    const count = foundTenants?.count ?? 0
    const all: Entry = {
      id: 'tenants',
      group: 'tenants',
      label: t('allTenants', { count }),
      also: [],
      detail: '',
      choose: tenantsWith(wanted),
    }
    const found = [...ofHolidays, ...ofTenants]
    // Enter must not choose what an earlier search found and this one doesn't.
    const shown = isStale
      ? found.filter((entry) => hasWords(entry, wanted))
      : [...found, ...(count > MOST ? [all] : [])]
    const terms = foldedWords(wanted)
    return shown.map((entry) => ({ entry, terms }))
  }, [foundHolidays, foundTenants, isStale, wanted, holidayName, navigate, list, t])

  const failed = failedOf(tenants.error, holidays.error)
  const why = failureText(failed === 'holidays' ? holidays.error : tenants.error)
  return {
    hits,
    failure: failed && asked ? t(`failed.${failed}`, { why }) : '',
    isSearching: asked !== wanted || holidays.isFetching || tenants.isFetching,
  }
}

const tenantsWith = (search: string) => `${paths.tenants}?${new URLSearchParams({ search })}`

/** What couldn't be searched, by the errors of both requests; undefined if nothing failed. */
function failedOf(tenants: unknown, holidays: unknown) {
  if (!isFailed(tenants)) return isFailed(holidays) ? 'holidays' : undefined
  return isFailed(holidays) ? 'both' : 'tenants'
}

/** Whether the server should have answered. A user whose role has no such list searches without. */
const isFailed = (error: unknown): boolean =>
  error !== null &&
  !(error instanceof ApiFailure && ['unsupported', 'forbidden'].includes(error.kind))
