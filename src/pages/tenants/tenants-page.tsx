import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { type TenantSummary, tenantsQuery } from '../../api/resources/tenants-queries.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import type { Said } from './manage.tsx'
import { SearchField } from './search-field.tsx'
import { TenantTable } from './tenant-table.tsx'
import { Pager } from './tenants-pager.tsx'
import { useListAddress } from './use-list-address.ts'

/** Every tenant that the user may manage: searched, sorted and paged by the server. */
export function Page() {
  const { t } = useTranslation(['tenants', 'common'])
  const { shown, show } = useListAddress()
  const tenants = useQuery(tenantsQuery(shown))
  const said = useLocation().state as Said | null
  // The browser keeps it through a reload, when it is no news any more.
  const isNews = said?.since === performance.timeOrigin
  const count = tenants.data?.count ?? 0
  const isOff = useUnsupported('POST /tenants/switch')
  return (
    <PageFrame title={t('common:pages.tenants')}>
      {isNews && (
        <Alert role="alert" severity="error" sx={{ marginBlockEnd: 4 }}>
          {said.failure}
        </Alert>
      )}
      {isOff && <Unsupported endpoint="POST /tenants/switch" text={t('notOffered')} />}
      <Box sx={bar}>
        <Box sx={{ flex: '1 1 240px', maxWidth: 400 }}>
          <SearchField
            search={shown.search}
            onSearch={(search) => show({ search }, shown.search !== '')}
          />
        </Box>
        <Box role="status" sx={counted}>
          {tenants.data && t(shown.search ? 'found' : 'count', { count })}
        </Box>
      </Box>
      <List tenants={tenants} shown={shown} show={show} />
    </PageFrame>
  )
}

type ListProps = ReturnType<typeof useListAddress> & {
  tenants: UseQueryResult<{ count: number; items: TenantSummary[] }>
}

function List({ tenants, shown, show }: ListProps) {
  const { t } = useTranslation('tenants')
  const failureText = useFailureText()
  if (tenants.isError) {
    const { error } = tenants
    return <Failed what={t('failed')} why={failureText(error)} onRetry={() => tenants.refetch()} />
  }
  if (!tenants.data) return <RowsOutline />
  const { count, items } = tenants.data
  const last = Math.max(0, Math.ceil(count / shown.rows) - 1)
  if (shown.page > last && !tenants.isPlaceholderData) return <ToPage page={last} show={show} />
  return (
    <Box aria-busy={tenants.isPlaceholderData} sx={card}>
      <TenantTable
        items={items}
        shown={shown}
        onSort={(sort, direction) => show({ sort, direction })}
      />
      {count === 0 && (
        <Box sx={{ padding: 6, color: 'text.secondary', textAlign: 'center' }}>
          {shown.search ? t('noneFound', { search: shown.search }) : t('none')}
        </Box>
      )}
      {count > 0 && <Pager count={count} shown={shown} show={show} />}
    </Box>
  )
}

/** Leads on from an address beyond the last page: the list was longer once. */
function ToPage({ page, show }: Pick<ListProps, 'show'> & { page: number }) {
  const goTo = useEffectEvent((last: number) => show({ page: last }, true))
  useEffect(() => goTo(page), [page])
  return <RowsOutline />
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  marginBlockEnd: 4,
}
/** Wide enough beforehand, so that the field beside it keeps its width. */
const counted = { minInlineSize: 116, color: 'text.secondary', fontSize: '0.8125rem' }
const card = {
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  overflow: 'hidden',
  transition: 'opacity 120ms',
  '&[aria-busy="true"]': { opacity: 0.6 },
}
