import { useTranslation } from 'react-i18next'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { othersOf } from '../others.ts'

/**
 * What this PBX has beside the settings that the console knows, to read. A save sends it back as it
 * came.
 */
export function Other({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation(['settings', 'common'])
  const rows = othersOf(tenant.raw).map(({ name, text, secret }) => {
    const shown = secret ? t('common:form.secret') : text || t('common:form.empty')
    return [name, shown] as const
  })
  return <FactList rows={rows} />
}
