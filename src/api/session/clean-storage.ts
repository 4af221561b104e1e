import { isPlain } from '../../contract/json/plain.ts'
import { tenantSecrets } from '../../contract/secrets.ts'
import { editsBetween } from '../../domain/revision/draft.ts'
import { parseHistory } from '../../domain/revision/save-history.ts'
import { isUserKey, MAX_AGE_MS } from './storage.ts'
import { sweepDrafts } from './stored-drafts.ts'

/**
 * Removes what an earlier version kept in the browser and this one treats as secret, and every
 * user's unsaved edits, saves and reminders that are older than a week. Other unsaved edits stay.
 */
export function cleanStorage(now = Date.now()): void {
  sweepDrafts(now)
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage))
      if (isUserKey('saves', key)) cleanSaves(storage, key, now)
  }
  for (const key of Object.keys(localStorage)) {
    if (isUserKey('history', key)) localStorage.removeItem(key)
    if (isUserKey('draft', key)) cleanDraft(key)
    if (isUserKey('night-until', key)) cleanReminder(key, now)
  }
}

function cleanSaves(storage: Storage, key: string, now: number): void {
  const entries = parseHistory(storage.getItem(key), now)
  if (entries.length === 0) storage.removeItem(key)
  else storage.setItem(key, JSON.stringify(entries))
}

function cleanReminder(key: string, now: number): void {
  const until = Number(localStorage.getItem(key))
  if (!(until > now - MAX_AGE_MS)) localStorage.removeItem(key)
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
  // Drafts are stored with `local` as `mine`: see stored-drafts.ts.
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
