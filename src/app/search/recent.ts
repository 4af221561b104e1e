import { recentKey } from '../../api/session/session.ts'

const MOST = 5

/** The ids of the results chosen before, most recent first. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentKey()) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Remembers a chosen result, unless storage is full or nobody is known to be signed in. */
export function keepRecent(id: string): void {
  const key = recentKey()
  if (key === '') return
  const ids = [id, ...readRecent().filter((other) => other !== id)].slice(0, MOST)
  try {
    localStorage.setItem(key, JSON.stringify(ids))
  } catch {
    // The search works without it.
  }
}
