import type { Figures } from '../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { numberFormat } from '../../domain/intl.ts'
import { limitOf } from '../../domain/tenant/plan-limits.ts'
import { quotaUsage, type Usage, usageOf } from '../../domain/tenant/usage.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useQuotaText } from '../../i18n/use-quota-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** The key of each limit's text, and of its live figure. */
const COUNTS = [
  ['users', 'current_users'],
  ['calls', 'current_calls'],
  ['ring_groups', 'current_ring_groups'],
  ['receptionists', 'current_ivrs'],
  ['queues', 'current_queues'],
  ['conference_rooms', 'current_conference_rooms'],
  ['trunks', 'current_trunks'],
] as const

export interface NamedUsage {
  name: (typeof COUNTS)[number][0] | 'disk'
  /** "18 of 20" */
  words: string
  usage: Usage
}

/** How much of each limit is used. Limits that the PBX does not send are left out. */
export function useUsages(figures: Figures, tenant: TenantSnapshot): NamedUsage[] {
  const { t } = useTranslation('overview')
  const number = numberFormat(useLocale())
  const disk = useDiskUsage(tenant)
  const counts = COUNTS.flatMap(([name, figure]): NamedUsage[] => {
    const used = figures[figure]
    const limit = limitOf(tenant, figure)
    const usage = usageOf(used, limit)
    if (!usage || used === undefined) return []
    const words =
      limit === undefined || usage.share === null
        ? number.format(used)
        : t('of', { used: number.format(used), limit: number.format(limit) })
    return [{ name, words, usage }]
  })
  return disk ? [...counts, { name: 'disk', ...disk }] : counts
}

/** How much of the disk is used; undefined if the PBX does not say. */
export function useDiskUsage({ plan }: TenantSnapshot): Omit<NamedUsage, 'name'> | undefined {
  const { t } = useTranslation('overview')
  const quotaText = useQuotaText()
  const usage = quotaUsage(plan.used_disk_quota, plan.disk_quota)
  if (!usage) return undefined
  const used = quotaText(plan.used_disk_quota)
  const words = plan.disk_quota ? t('of', { used, limit: quotaText(plan.disk_quota) }) : used
  return { words, usage }
}
