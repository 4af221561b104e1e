import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { TenantAnswer } from '../../../api/resources/tenant-queries.ts'
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

/** What the system administrator gave this tenant, to read. */
export function Plan({ tenant: { plan, missingPaths, invalidPaths } }: { tenant: TenantAnswer }) {
  const { t } = useTranslation('settings')
  /** A default would pass for what the PBX says. */
  const sent = (name: keyof typeof plan, text: string) =>
    invalidPaths.includes(name)
      ? t('plan.unread')
      : missingPaths.includes(name)
        ? t('plan.unsent')
        : text
  const locale = useLocale()
  const quotaText = useQuotaText()
  const number = new Intl.NumberFormat(locale)
  const label = (name: keyof typeof plan) => t(`plan.fields.${name}` as 'plan.limits')
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
