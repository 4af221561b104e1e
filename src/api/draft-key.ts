import { readSession } from './session.ts'

/**
 * The beginning of the keys under which localStorage has the drafts of who is signed in: all of them, or those of a tenant, a page, a
 * form. '' where nobody knows who that is, as with some pasted tokens: nothing is kept for him.
 */
export function draftKey(...parts: string[]): string {
  const session = readSession()
  if (!session?.username) return ''
  const owner = `${session.username}@${session.domain}`
  return [DRAFTS, ...[owner, ...parts].map(encodeURIComponent), ''].join(' ')
}

/** Every key of a draft, whosoever, begins with this. */
export const DRAFTS = 'tenant-console.draft'

/** Throws away the drafts of who is signed in: he signs out. */
export function forgetDrafts(): void {
  const own = draftKey()
  if (!own) return
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(own)) localStorage.removeItem(key)
  }
}
