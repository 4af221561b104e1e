import { Fragment } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import type { TenantSummary, TenantsPage } from '../../api/resources/tenants-queries.ts'
import { readSession } from '../../api/session/session.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { SortHead } from '../../ui/sort-head.tsx'
import { useShownAgain } from './use-shown-again.ts'
import { useSwitch } from './use-switch.ts'

interface Props {
  items: TenantSummary[]
  shown: TenantsPage
  onSort: (sort: TenantsPage['sort'], direction: TenantsPage['direction']) => void
}

const COLUMNS = ['name', 'domain'] as const

/** One page of tenants. On a phone the domain is below the name. */
export function TenantTable({ items, shown, onSort }: Props) {
  const { t } = useTranslation(['tenants', 'common'])
  const currentId = readSession()?.tenant?.id
  const { sort, direction } = shown
  const isOff = useUnsupported('POST /tenants/switch')
  const { switching, switchTo } = useSwitch()
  const current = useShownAgain()
  return (
    <table className="rows tenants" aria-label={t('common:pages.tenants')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <SortHead
              key={column}
              direction={sort === column ? direction : null}
              onSort={(to) => onSort(column, to)}
            >
              {t(column)}
            </SortHead>
          ))}
          <th>
            <span className="unseen">{t('action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((tenant) => (
          <tr key={tenant.id} ref={tenant.id === currentId ? current : undefined}>
            <th scope="row">
              <strong>{tenant.name}</strong>
              {tenant.id === currentId && <span className="mark">{t('current')}</span>}
              <div className="tenant-domain">
                <Domain>{tenant.domain}</Domain>
              </div>
            </th>
            <td className="dim">
              <Domain>{tenant.domain}</Domain>
            </td>
            <td>
              <button
                type="button"
                className="button row-button"
                aria-label={t('manageName', { name: tenant.name })}
                disabled={isOff}
                // Not `disabled`, to keep the focus in case the switch fails.
                aria-disabled={switching !== undefined}
                onClick={() => switchTo(tenant)}
              >
                {switching?.id === tenant.id ? t('switching') : t('manage')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A domain that is broken after its dots if it is too long for a line. */
function Domain({ children }: { children: string }) {
  const parts = children.split(/(?<=\.)/)
  return [...parts.entries()].map(([place, part]) => (
    <Fragment key={place}>
      {part}
      <wbr />
    </Fragment>
  ))
}
