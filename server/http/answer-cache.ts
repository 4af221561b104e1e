/** How many characters of answers, their keys included, a process keeps. */
const MAX_CHARACTERS = 16 * 1024 * 1024

/** Answers as they were sent, for the next client that asks for the same. */
export interface AnswerCache {
  get(key: string): string | undefined
  set(key: string, text: string): void
}

/**
 * A cache of answers. Each key names the version in the database that its answer was made from, so
 * that none is ever stale: a version that another process has made is another key. Beyond 16
 * million characters the least recently used are dropped.
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
      // A map remembers the order in which it was filled.
      if (text !== undefined && texts.delete(key)) texts.set(key, text)
      return text
    },
  }
}
