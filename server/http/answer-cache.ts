/** How many characters of answers, including their keys, a process caches. */
const MAX_CHARACTERS = 16 * 1024 * 1024

/** Answers as they were sent, for the next client that asks for the same. */
export interface AnswerCache {
  get(key: string): string | undefined
  set(key: string, text: string): void
}

/**
 * A cache of answers. Each key contains the database version that its answer was made from, so an
 * answer is never out of date: after a change, even by another process, the key is different.
 * Beyond 16 million characters, the least recently used answers are dropped.
 */
export function createAnswerCache(max = MAX_CHARACTERS): AnswerCache {
  const texts = new Map<string, string>()
  let size = 0
  const drop = (key: string) => {
    const text = texts.get(key)
    if (text !== undefined) size -= key.length + text.length
    texts.delete(key)
  }
  const set = (key: string, text: string) => {
    drop(key)
    texts.set(key, text)
    size += key.length + text.length
    for (const oldest of texts.keys()) {
      if (size <= max) break
      drop(oldest)
    }
  }
  return {
    set,
    get(key) {
      const text = texts.get(key)
      // A map keeps insertion order, so inserting the entry again marks it as recently used.
      if (text !== undefined && texts.delete(key)) texts.set(key, text)
      return text
    },
  }
}
