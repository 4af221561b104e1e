import { tenantSecrets } from '../../contract/secrets.ts'
import { editsBetween } from '../../domain/revision/draft.ts'
import { isPlain } from '../../domain/revision/same.ts'
import { DRAFTS } from './session.ts'

/** Under keys that begin with this an earlier version kept histories, with web hook addresses and custom options in them. */
const OLD_HISTORIES = 'tenant-console.history '

/** Takes out of the browser what an earlier version kept and this one counts as a secret. Unsaved edits of anything else stay. */
export function cleanStorage(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(OLD_HISTORIES)) localStorage.removeItem(key)
    if (key.startsWith(`${DRAFTS} `)) cleanDraft(key)
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
  localStorage.setItem(key, JSON.stringify({ ...draft, ...edits, secrets }))
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
