/**
 * What the console reads of an answer at most. No server that works comes near. Beyond, work would
 * grow until the page stands still, so a larger part counts as unreadable before it is looked into.
 */
export const MAX_ENTRIES = 10_000
export const MAX_TEXT = 200_000

/** The most bytes of an answer. */
export const MAX_ANSWER = 16 * 1024 * 1024

/** Whether a value is a text or a list of a size that no server sends. */
export const isOversized = (value: unknown): boolean =>
  (typeof value === 'string' && value.length > MAX_TEXT) ||
  (Array.isArray(value) && value.length > MAX_ENTRIES)
