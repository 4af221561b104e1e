/**
 * Shares a slow `flush` among callers. Those who call during a flush share the next one, because
 * the current one may have begun before their writes.
 */
export function groupCommit(flush: () => Promise<void>): () => Promise<void> {
  let atWork: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = () => {
    next = undefined
    atWork = flush()
    return atWork
  }
  return () => {
    next ??= atWork.then(begin, begin)
    return next
  }
}
