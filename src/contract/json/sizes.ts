/**
 * The most that the console reads of an answer; no working server comes close. Beyond these sizes
 * the page could freeze, so a larger part counts as unreadable without being looked at.
 */
export const MAX_ENTRIES = 10_000
export const MAX_TEXT = 200_000

/** The most bytes of an answer. */
export const MAX_ANSWER = 16 * 1024 * 1024

/** Whether a value is a text or a list larger than any server sends. */
export const isOversized = (value: unknown): boolean =>
  (typeof value === 'string' && value.length > MAX_TEXT) ||
  (Array.isArray(value) && value.length > MAX_ENTRIES)
