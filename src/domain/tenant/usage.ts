import { usedShare } from './quota-text.ts'

/** How near a limit is: "near" from 80 %, "full" from 95 % of it. */
export type Level = 'ok' | 'near' | 'full'

/** The share from which on a usage is worth a look. */
export const NOTABLE = 0.7
const NEAR = 0.8
const FULL = 0.95

/**
 * What is used of a limit. `share`: 0 to 1, more when it is exceeded; null where no limit is known.
 */
export type Usage = { share: number | null; level: Level }

/**
 * The usage of a count. A limit of 0 is exceeded by the first, one below it is none. Undefined
 * where the count is not known.
 */
export function usageOf(used: number | undefined, limit: number | undefined): Usage | undefined {
  if (used === undefined) return undefined
  if (limit === undefined || limit < 0) return { share: null, level: 'ok' }
  return usage(limit > 0 ? used / limit : Number(used > 0))
}

/**
 * The usage of a quota of the wire. Undefined where what is used is not known; without a limit
 * there is no share.
 */
export function quotaUsage(used: string, quota: string): Usage | undefined {
  return used.trim() === '' ? undefined : usage(usedShare(used, quota))
}

function usage(share: number | null): Usage {
  if (share === null || share < NEAR) return { share, level: 'ok' }
  return { share, level: share < FULL ? 'near' : 'full' }
}
