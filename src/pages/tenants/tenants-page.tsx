import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { type TenantSummary, tenantsQuery } from '../../api/resources/tenants-queries.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFirstResult } from '../../ui/hooks/use-first-result.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { useLastPage } from '../../ui/paging.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import { SearchField } from './search-field.tsx'
import { TenantTable } from './tenant-table.tsx'
import { Pager } from './tenants-pager.tsx'
import { useListAddress } from './use-list-address.ts'
import './tenants-page.css'
import type { ListState } from './use-switch.ts'

/** All tenants that the user may manage. The server searches, sorts and pages. */
export function Page() {
  const { t } = useTranslation(['tenants', 'common'])
  const { shown, show } = useListAddress()
  const tenants = useQuery(tenantsQuery(shown))
  const said = useLocation().state as ListState | null
  // The browser keeps this state across reloads, so only show it in the document that set it.
  const failure = said?.since === performance.timeOrigin ? said.failure : undefined
  const count = tenants.data?.count ?? 0
  const isOff = useUnsupported('POST /tenants/switch')
  const isShown = tenants.isSuccess && !tenants.isPlaceholderData
  const focusFirst = useFirstResult(isShown ? shown.search : null, () =>
    document.querySelector<HTMLElement>('.tenants tbody button'),
  )
  const statusText = () => {
    if (!tenants.data) return null
    // Until the server has answered, the previous search's tenants are still listed.
    if (tenants.data.search !== shown.search) return t('searching')
    return t(shown.search ? 'found' : 'count', { count })
  }
  return (
    <PageFrame title={t('common:pages.tenants')}>
      {failure && (
        <Alert role="alert" severity="error" className="tenants-page-failure">
          {failure}
        </Alert>
      )}
      {isOff && <Unsupported endpoint="POST /tenants/switch" text={t('unsupported')} />}
      <div className="tenants-bar">
        <SearchField
          search={shown.search}
          onSearch={(search) => show({ search }, shown.search !== '')}
          onEnter={focusFirst}
        />
        <div role="status">{statusText()}</div>
      </div>
      <List tenants={tenants} shown={shown} show={show} />
    </PageFrame>
  )
}

type ListProps = ReturnType<typeof useListAddress> & {
  tenants: UseQueryResult<{ search: string; count: number; items: TenantSummary[] }>
}

function List({ tenants, shown, show }: ListProps) {
  const { t } = useTranslation('tenants')
  const { isBeyond } = useLastPage(
    {
      ...shown,
      count: tenants.data?.count ?? 0,
      isSettled: tenants.isSuccess && !tenants.isPlaceholderData,
    },
    (page) => show({ page }, true),
  )
  if (tenants.isError || !tenants.data) {
    return <QueryState query={tenants} failed={t('failed')} outline={<RowsOutline />} />
  }
  if (isBeyond) return <RowsOutline />
  const { count, items } = tenants.data
  return (
    <div className="panel" aria-busy={tenants.isPlaceholderData}>
      <TenantTable
        items={items}
        shown={shown}
        onSort={(sort, direction) => show({ sort, direction })}
      />
      {count === 0 && <p>{shown.search ? t('noneFound', { search: shown.search }) : t('none')}</p>}
      {count > 0 && <Pager count={count} shown={shown} show={show} />}
    </div>
  )
}
