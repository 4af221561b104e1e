import { usedShare } from './quota-text.ts'

/** How close a limit is: "near" from 80 %, "full" from 95 % of it. */
export type Level = 'ok' | 'near' | 'full'

/** The share from which usage is worth showing. */
export const NOTABLE = 0.7
const NEAR = 0.8
const FULL = 0.95

/** The usage of a limit. `share`: 0 to 1, more if exceeded; null if no limit is known. */
export type Usage = { share: number | null; level: Level }

/**
 * The usage of a count. A limit of 0 is exceeded by the first, and a negative limit means none.
 * Undefined if the count is unknown.
 */
export function usageOf(used: number | undefined, limit: number | undefined): Usage | undefined {
  if (used === undefined) return undefined
  if (limit === undefined || limit < 0) return { share: null, level: 'ok' }
  return usage(limit > 0 ? used / limit : Number(used > 0))
}

/**
 * The usage of a quota. Undefined if the used amount is unknown; without a limit there is no share.
 */
export function quotaUsage(used: string, quota: string): Usage | undefined {
  return used.trim() === '' ? undefined : usage(usedShare(used, quota))
}

function usage(share: number | null): Usage {
  if (share === null || share < NEAR) return { share, level: 'ok' }
  return { share, level: share < FULL ? 'near' : 'full' }
}
