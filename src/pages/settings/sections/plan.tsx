import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useQuotaText } from '../../../i18n/use-quota-text.ts'
import { FactList } from '../../../ui/fact-list.tsx'

const LIMITS = [
  'max_extensions',
  'max_concurrent_calls',
  'max_ring_groups',
  'max_virtual_receptionists',
  'max_call_queues',
  'max_conference_rooms',
] as const
const FEATURES = [
  'enable_billing',
  'enable_feature_billing',
  'enable_feature_call_statistics',
  'enable_feature_contact_center',
  'enable_feature_message_channels',
  'enable_feature_microsoft_teams',
  'enable_feature_trunks',
  'enable_feature_whats_app',
] as const

type Shown =
  | (typeof LIMITS)[number]
  | (typeof FEATURES)[number]
  | 'disk_quota'
  | 'used_disk_quota'
  | 'im_disk_quota'

/** The plan that the system administrator gave this tenant, read-only. */
export function Plan({ tenant: { plan, missingPaths, invalidPaths } }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  /** Says so where the PBX sent nothing: a default would look like its answer. */
  const sent = (name: keyof typeof plan, text: string) =>
    invalidPaths.includes(name)
      ? t('plan.invalid')
      : missingPaths.includes(name)
        ? t('plan.missing')
        : text
  const locale = useLocale()
  const quotaText = useQuotaText()
  const number = new Intl.NumberFormat(locale)
  const label = (name: Shown) => t(`plan.fields.${name}`)
  return (
    <>
      <Typography variant="h3">{t('plan.limits')}</Typography>
      <FactList rows={LIMITS.map((name) => [label(name), sent(name, number.format(plan[name]))])} />
      <Typography variant="h3">{t('plan.features')}</Typography>
      <FactList
        rows={FEATURES.map((name) => [
          label(name),
          sent(name, plan[name] ? t('plan.included') : t('plan.notIncluded')),
        ])}
      />
      <Typography variant="h3">{t('plan.disk')}</Typography>
      <FactList
        rows={[
          [label('disk_quota'), quotaText(plan.disk_quota)],
          [
            label('used_disk_quota'),
            plan.used_disk_quota ? quotaText(plan.used_disk_quota) : t('storage.unknown'),
          ],
          [label('im_disk_quota'), quotaText(plan.im_disk_quota)],
        ]}
      />
      <FactList rows={[[t('plan.id'), plan.id]]} />
    </>
  )
}
