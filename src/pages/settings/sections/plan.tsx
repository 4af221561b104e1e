import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { statusQuery } from '../../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { quotaUsage, type Usage, usageOf } from '../../../domain/tenant/usage.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useQuotaText } from '../../../i18n/use-quota-text.ts'
import { useInView } from '../../../ui/hooks/use-in-view.ts'

/** The limits of a plan, and the live figure of what is used of each. */
const LIMITS = [
  ['max_extensions', 'current_users'],
  ['max_concurrent_calls', 'current_calls'],
  ['max_ring_groups', 'current_ring_groups'],
  ['max_virtual_receptionists', 'current_ivrs'],
  ['max_call_queues', 'current_queues'],
  ['max_conference_rooms', 'current_conference_rooms'],
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

/** The plan that the system administrator gave this tenant, read-only, with what is used of it. */
export function Plan({ tenant: { plan, missingPaths, invalidPaths } }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  const list = useRef<HTMLDivElement>(null)
  const isSeen = useInView(list)
  const { data } = useQuery({ ...statusQuery, enabled: isSeen, refetchInterval: false })
  const number = new Intl.NumberFormat(useLocale())
  const quotaText = useQuotaText()
  /** Says so where the PBX sent nothing: a default would look like its answer. */
  const notSent = (name: keyof typeof plan) => {
    if (invalidPaths.includes(name)) return t('plan.invalid')
    return missingPaths.includes(name) ? t('plan.missing') : undefined
  }
  const limitText = (name: (typeof LIMITS)[number][0], used: number | undefined) => {
    const limit = number.format(plan[name])
    return used === undefined ? limit : t('storage.of', { used: number.format(used), quota: limit })
  }
  const diskUsed = plan.used_disk_quota ? quotaText(plan.used_disk_quota) : t('storage.unknown')
  return (
    <Box ref={list} component="dl" sx={facts}>
      {LIMITS.map(([name, figure]) => {
        const used = data?.figures[figure]
        const absent = notSent(name)
        return (
          <Fact
            key={name}
            term={t(`plan.fields.${name}`)}
            usage={absent ? undefined : usageOf(used, plan[name])}
          >
            {absent ?? limitText(name, used)}
          </Fact>
        )
      })}
      <Fact
        term={t('plan.fields.disk_quota')}
        usage={quotaUsage(plan.used_disk_quota, plan.disk_quota)}
      >
        {t('storage.of', { used: diskUsed, quota: quotaText(plan.disk_quota) })}
      </Fact>
      <Fact term={t('plan.fields.im_disk_quota')}>{quotaText(plan.im_disk_quota)}</Fact>
      {FEATURES.map((name) => (
        <Fact key={name} term={t(`plan.fields.${name}`)}>
          {notSent(name) ?? (plan[name] ? t('plan.included') : t('plan.notIncluded'))}
        </Fact>
      ))}
      <Fact term={t('plan.id')}>{plan.id}</Fact>
    </Box>
  )
}

interface FactProps {
  term: string
  usage?: Usage | undefined
  children: ReactNode
}

/** A fact, with a bar of what is used where that is known. */
function Fact({ term, usage, children }: FactProps) {
  const share = usage?.share
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
      {typeof share === 'number' && (
        <Box component="dd" aria-hidden sx={track} data-level={usage?.level}>
          <div style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
        </Box>
      )}
    </div>
  )
}

const facts = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  columnGap: 8,
  rowGap: 1,
  margin: 0,
  marginBlockEnd: 2,
  fontSize: '0.8125rem',
  '& > div:last-of-type': { gridColumn: '1 / -1' },
  '& > div': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignContent: 'center',
    columnGap: 3,
    minBlockSize: 32,
  },
  '& dt': { color: 'text.secondary' },
  '& dd': { margin: 0, fontWeight: 600 },
}
const track = {
  gridColumn: '1 / -1',
  blockSize: 4,
  borderRadius: 1,
  overflow: 'hidden',
  backgroundColor: 'action.selected',
  '--level': 'var(--mui-palette-primary-main)',
  '&[data-level=near]': { '--level': 'var(--mui-palette-warning-main)' },
  '&[data-level=full]': { '--level': 'var(--mui-palette-error-main)' },
  '& > div': { blockSize: '100%', backgroundColor: 'var(--level)', forcedColorAdjust: 'none' },
}
