/**
 * Shares `flush`, which takes as long as the disk does, among all who ask for it: whoever asks while it is at work gets the next one,
 * together with those who asked after him, for the one at work may have begun before his write.
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
