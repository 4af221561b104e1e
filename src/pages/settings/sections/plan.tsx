import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { statusQuery } from '../../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { keysOf } from '../../../contract/json/keys-of.ts'
import { numberFormat } from '../../../domain/intl.ts'
import { gapAt, LIMITS, limitOf } from '../../../domain/tenant/plan-limits.ts'
import { quotaUsage, type Usage, usageOf } from '../../../domain/tenant/usage.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useQuotaText } from '../../../i18n/use-quota-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useInView } from '../../../ui/hooks/use-in-view.ts'
import './plan.css'

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

/** The plan that the system administrator gave the tenant, read-only, with its usage. */
export function Plan({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  const { plan } = tenant
  const list = useRef<HTMLDListElement>(null)
  const isSeen = useInView(list)
  const { data } = useQuery({ ...statusQuery, enabled: isSeen, refetchInterval: false })
  const number = numberFormat(useLocale())
  const quotaText = useQuotaText()
  /** The text for a value that is missing or can't be read. */
  const gapText = (name: keyof typeof plan) => {
    const gap = gapAt(tenant, name)
    return gap && t(`plan.${gap}`)
  }
  const limitText = (limit: number, used: number | undefined) => {
    const text = number.format(limit)
    return used === undefined ? text : t('storage.of', { used: number.format(used), quota: text })
  }
  const featuresThat = (isWanted: (isOn: boolean) => boolean) =>
    FEATURES.filter((name) => !gapText(name) && isWanted(plan[name]))
  const diskUsed = plan.used_disk_quota ? quotaText(plan.used_disk_quota) : t('storage.unknown')
  return (
    <dl ref={list} className="plan">
      {keysOf(LIMITS).map((figure) => {
        const name = LIMITS[figure]
        const used = data?.figures[figure]
        return (
          <Fact
            key={name}
            term={t(`plan.fields.${name}`)}
            usage={usageOf(used, limitOf(tenant, figure))}
          >
            {gapText(name) ?? limitText(plan[name], used)}
          </Fact>
        )
      })}
      <Fact
        term={t('plan.fields.disk_quota')}
        usage={quotaUsage(plan.used_disk_quota, plan.disk_quota)}
      >
        {gapText('disk_quota') ??
          t('storage.of', { used: diskUsed, quota: quotaText(plan.disk_quota) })}
      </Fact>
      <Fact term={t('plan.fields.im_disk_quota')}>
        {gapText('im_disk_quota') ?? quotaText(plan.im_disk_quota)}
      </Fact>
      {FEATURES.map((name) => {
        const gap = gapText(name)
        return (
          gap && (
            <Fact key={name} term={t(`plan.fields.${name}`)}>
              {gap}
            </Fact>
          )
        )
      })}
      <Features term={t('plan.included')} names={featuresThat((isOn) => isOn)} />
      <Features term={t('plan.notIncluded')} names={featuresThat((isOn) => !isOn)} />
      <Fact term={t('plan.id')} isLong>
        {plan.id}
      </Fact>
    </dl>
  )
}

interface FeaturesProps {
  term: string
  names: readonly (typeof FEATURES)[number][]
}

/** Names features of the plan. Empty if there are none. */
function Features({ term, names }: FeaturesProps) {
  const { t } = useTranslation('settings')
  const listText = useListText()
  if (names.length === 0) return null
  return (
    <Fact term={term} isLong>
      {listText(names.map((name) => t(`plan.fields.${name}`)))}
    </Fact>
  )
}

interface FactProps {
  term: string
  /** Has a line of its own. */
  isLong?: boolean
  usage?: Usage | undefined
  children: ReactNode
}

/** A fact, with a bar of its usage if known. */
function Fact({ term, isLong = false, usage, children }: FactProps) {
  const share = usage?.share
  return (
    <div data-long={isLong || undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
      {typeof share === 'number' && (
        <dd aria-hidden className="plan-usage" data-level={usage?.level}>
          <div style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
        </dd>
      )}
    </div>
  )
}
