import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { othersOf } from '../others.ts'

/** Settings of this PBX that the console doesn't know, read-only. A save sends them unchanged. */
export function Other({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation(['settings', 'common'])
  const rows = othersOf(tenant.raw).map(({ name, text, secret }) => {
    const shown = secret ? t('common:form.secret') : text || t('common:form.empty')
    return [name, shown] as const
  })
  return <FactList rows={rows} />
}
