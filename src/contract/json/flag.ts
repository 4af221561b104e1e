const WORDS: Record<string, boolean> = {
  true: true,
  t: true,
  yes: true,
  y: true,
  on: true,
  enabled: true,
  enable: true,
  1: true,
  false: false,
  f: false,
  no: false,
  n: false,
  off: false,
  disabled: false,
  disable: false,
  0: false,
}

/**
 * Reads a boolean in any form that servers send: true, 1, "1", "TRUE", "yes", "on"; undefined for
 * anything else.
 */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const word = String(value).trim().toLowerCase()
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}
