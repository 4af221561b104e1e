import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota-units.ts'

/**
 * A limited quota, split for a number field and a unit list. The amount stays text, so that it is
 * sent back unchanged.
 */
export type Quota = { amount: string; unit: QuotaUnit }

/**
 * Reads a quota of the API: "" is unlimited. Tolerates spaces, any case and the word "unlimited",
 * so that it can read any PBX.
 */
export function parseQuota(text: string): Quota | 'unlimited' | 'unreadable' {
  if (/^(?:unlimited)?$/i.test(text.trim())) return 'unlimited'
  const [, amount, letters] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(text) ?? []
  const unit = QUOTA_UNITS.find((name) => name === letters?.toUpperCase())
  return amount && unit ? { amount, unit } : 'unreadable'
}

/** Writes a quota for the API without checking it: the schema rejects what is no quota. */
export function formatQuota(quota: Quota | 'unlimited'): string {
  return quota === 'unlimited' ? '' : `${quota.amount}${quota.unit}`
}

const EXPONENTS: Record<QuotaUnit, number> = { KB: 1, MB: 2, GB: 3, PB: 5 }

/**
 * The bytes of a quota, Infinity if unlimited, null if unreadable. A step is 1024, as file systems
 * use these units. The API doesn't say, and this is the smallest error if both figures come from a
 * file system.
 */
export function quotaBytes(text: string): number | null {
  const quota = parseQuota(text)
  if (quota === 'unlimited') return Number.POSITIVE_INFINITY
  return quota === 'unreadable' ? null : Number(quota.amount) * 1024 ** EXPONENTS[quota.unit]
}

/**
 * The used share of a quota: 0 to 1, more if exceeded; null if there is no limit or a figure is
 * missing.
 */
export function usedShare(used: string, quota: string): number | null {
  const part = quotaBytes(used)
  const whole = quotaBytes(quota)
  // An empty "used" is unknown: nobody has used an unlimited amount.
  if (part === null || part === Number.POSITIVE_INFINITY) return null
  if (whole === null || whole === 0 || whole === Number.POSITIVE_INFINITY) return null
  return part / whole
}
