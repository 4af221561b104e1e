import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota-units.ts'

/**
 * A limited quota, split for a number field and a unit list. The amount stays text, so that it
 * comes back unchanged.
 */
export type Quota = { amount: string; unit: QuotaUnit }

/**
 * Reads a quota of the wire: "" is unlimited. Spaces, case and the word itself are forgiven, so
 * that any PBX can be read.
 */
export function parseQuota(text: string): Quota | 'unlimited' | 'unreadable' {
  if (/^(?:unlimited)?$/i.test(text.trim())) return 'unlimited'
  const [, amount, letters] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(text) ?? []
  const unit = QUOTA_UNITS.find((name) => name === letters?.toUpperCase())
  return amount && unit ? { amount, unit } : 'unreadable'
}

/**
 * Writes a quota for the wire. It judges nothing: what is not a quota is refused by the contract.
 */
export function formatQuota(quota: Quota | 'unlimited'): string {
  return quota === 'unlimited' ? '' : `${quota.amount}${quota.unit}`
}

const EXPONENTS: Record<QuotaUnit, number> = { KB: 1, MB: 2, GB: 3, PB: 5 }

/**
 * The bytes of a quota, Infinity when unlimited, null when unreadable. A step is 1024, as file
 * systems count under these names; the API does not say, and a share errs least that way where both
 * figures come from a file system.
 */
export function quotaBytes(text: string): number | null {
  const quota = parseQuota(text)
  if (quota === 'unlimited') return Number.POSITIVE_INFINITY
  return quota === 'unreadable' ? null : Number(quota.amount) * 1024 ** EXPONENTS[quota.unit]
}

/**
 * How much of a quota is used: 0 to 1, more when it is exceeded; null when there is no limit or a
 * figure is missing.
 */
export function usedShare(used: string, quota: string): number | null {
  const part = quotaBytes(used)
  const whole = quotaBytes(quota)
  // An empty "used" is an unknown figure: nobody has used an unlimited amount.
  if (part === null || part === Number.POSITIVE_INFINITY) return null
  if (whole === null || whole === 0 || whole === Number.POSITIVE_INFINITY) return null
  return part / whole
}
