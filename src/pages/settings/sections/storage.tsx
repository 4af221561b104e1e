import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { useQuotaText } from '../../../i18n/use-quota-text.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { QuotaField } from '../quota-field.tsx'

export function Storage({ tenant: { plan } }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  const quotaText = useQuotaText()
  const used = plan.used_disk_quota ? quotaText(plan.used_disk_quota) : t('storage.unknown')
  return (
    <>
      <QuotaField name="extension_im_disk_quota" />
      <Typography variant="h3">{t('storage.used')}</Typography>
      <FactList
        rows={[
          [t('storage.disk'), t('storage.of', { used, quota: quotaText(plan.disk_quota) })],
          [
            t('storage.im'),
            plan.im_disk_quota
              ? t('storage.upTo', { quota: quotaText(plan.im_disk_quota) })
              : t('storage.unlimited'),
          ],
        ]}
      />
    </>
  )
}
