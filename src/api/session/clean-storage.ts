import { isPlain } from '../../contract/json/plain.ts'
import { tenantSecrets } from '../../contract/secrets.ts'
import { editsBetween } from '../../domain/revision/draft.ts'
import { isUserKey } from './storage.ts'

/**
 * Removes what an earlier version kept in the browser and this one counts as a secret. Unsaved
 * edits of anything else stay.
 */
export function cleanStorage(): void {
  for (const key of Object.keys(localStorage)) {
    if (isUserKey('history', key)) localStorage.removeItem(key)
    if (isUserKey('draft', key)) cleanDraft(key)
  }
}

function cleanDraft(key: string): void {
  const draft = parse(localStorage.getItem(key))
  if (!isPlain(draft) || !isPlain(draft.base) || !isPlain(draft.mine)) return
  const edits = editsBetween(draft.base, draft.mine, Object.keys(tenantSecrets))
  if (!edits) {
    localStorage.removeItem(key)
    return
  }
  const known = Array.isArray(draft.secrets) ? draft.secrets : []
  const secrets = [...new Set([...known, ...edits.secrets])]
  // The browser keeps `local` as `mine`: see stored-drafts.ts.
  const { base, local: mine } = edits
  localStorage.setItem(key, JSON.stringify({ ...draft, base, mine, secrets }))
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
