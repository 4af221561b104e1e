import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidayList } from '../../api/resources/holidays-queries.ts'
import { switchTenant, tenantsQuery } from '../../api/resources/tenants-queries.ts'
import { foldedWords } from '../../domain/search/find.ts'
import { hasUnsaved } from '../../forms/document/unsaved.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { paths } from '../../paths.ts'
import { useTimeout } from '../../ui/hooks/use-timeout.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'

/** How long to wait after the last key press before asking the server, in ms. */
const PAUSE_MS = 200
const MOST = 5

/** Holidays by name and tenants by name or domain, found by the server. */
export function useServerResults(pages: readonly PageEntry[], typed: string) {
  const navigate = useNavigate()
  const holidayName = useHolidayName()
  const [asked, setAsked] = useState('')
  useTimeout(setAsked, PAUSE_MS, typed.trim())
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

  const foundHolidays = has('holidays') ? holidays.data?.items : undefined
  const foundTenants = has('tenants') ? tenants.data?.items : undefined
  const hits = useMemo(() => {
    const ofHolidays = (foundHolidays ?? []).map(
      ({ id, name }): Entry => ({
        id: `holiday ${id}`,
        group: 'holidays',
        label: holidayName(name),
        also: [],
        detail: '',
        choose: paths.holiday(id),
      }),
    )
    const ofTenants = (foundTenants ?? []).map(
      (tenant): Entry => ({
        id: `tenant ${tenant.id}`,
        group: 'tenants',
        label: tenant.name,
        also: [tenant.domain],
        detail: tenant.domain,
        choose: async () => {
          // A switch would discard unsaved edits. Leaving the page keeps them as a draft.
          if (hasUnsaved()) {
            return navigate(`${paths.tenants}?${new URLSearchParams({ search: tenant.name })}`)
          }
          await switchTenant({ id: tenant.id, name: tenant.name })
          return navigate(paths.overview)
        },
      }),
    )
    const terms = foldedWords(asked)
    return [...ofHolidays, ...ofTenants].map((entry) => ({ entry, terms }))
  }, [foundHolidays, foundTenants, asked, holidayName, navigate])
  return { hits, isSearching: asked !== typed.trim() || holidays.isFetching || tenants.isFetching }
}
