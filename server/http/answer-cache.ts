/** How many characters of answers, and of the keys that they are kept under, a process keeps. */
const MAX_KEPT = 16 * 1024 * 1024

/** Answers that are already written out, for the next who asks for the same. */
export interface Answers {
  get(key: string): string | undefined
  keep(key: string, text: string): void
}

/**
 * Keeps answers under keys that name the version in the database which they were made from: a version that another process has
 * made is another key, so none is ever stale. Beyond 16 million characters those not asked for the longest go.
 */
export function createAnswers(max = MAX_KEPT): Answers {
  const kept = new Map<string, string>()
  let size = 0
  const drop = (key: string) => {
    const text = kept.get(key)
    if (text !== undefined) size -= key.length + text.length
    kept.delete(key)
  }
  const keep = (key: string, text: string) => {
    drop(key)
    kept.set(key, text)
    size += key.length + text.length
    for (const oldest of kept.keys()) {
      if (size <= max) break
      drop(oldest)
    }
  }
  return {
    keep,
    get(key) {
      const text = kept.get(key)
      // A map remembers the order in which it was filled.
      if (text !== undefined && kept.delete(key)) kept.set(key, text)
      return text
    },
  }
}
