/** The units of a disk quota. The API has no TB. */
export const QUOTA_UNITS = ['KB', 'MB', 'GB', 'PB'] as const
export type QuotaUnit = (typeof QUOTA_UNITS)[number]
