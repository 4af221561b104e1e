import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Attention } from '../../domain/schedule/attention.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDiskUsage } from './use-usages.ts'

/** The texts of an item that needs attention, and of its link. */
interface ItemText {
  title: string
  text: string
  action: string
}

/** `balance`: the account's balance, if known. */
export function useItemText(
  tenant: TenantSnapshot,
  balance: bigint | null | undefined,
): (item: Attention) => ItemText {
  const { t } = useTranslation('overview')
  const disk = useDiskUsage(tenant)
  const money = useMoneyText(tenant.values.currency)
  return (item) => {
    const words = {
      ...('days' in item && { count: item.days }),
      ...(item.kind === 'disk' && { words: disk?.words }),
      ...(item.kind === 'balance' && { words: money(balance ?? 0n) }),
    }
    const key = `items.${item.kind}`
    return {
      title: textAt(t, key, words),
      text: textAt(t, `${key}Text`, words),
      action: textAt(t, `${key}Action`),
    }
  }
}
