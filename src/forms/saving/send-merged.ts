import type { FieldValues } from 'react-hook-form'
import { ApiFailure } from '../../api/http/failure.ts'
import { isSecretName } from '../../contract/secrets.ts'
import { patch } from '../../domain/revision/diff-and-patch.ts'
import { withoutMasks } from '../../domain/revision/masks.ts'
import { type Conflict, merge, type Side } from '../../domain/revision/merge.ts'
import { isSame } from '../../domain/revision/same.ts'
import type { FormSpec, Snapshot } from '../document/form-spec.ts'

/** How often somebody else may come first before the save gives up. */
const MOST_TRIES = 5

interface Sending {
  spec: FormSpec<FieldValues>
  /** What the edits were made on. */
  snapshot: Snapshot<FieldValues>
  /** The form as it is to be saved. */
  mine: FieldValues
  /** The resource as the server holds it now. */
  read: () => Promise<Snapshot<FieldValues>>
  /** Has the user choose a side for each conflict, by its path; null when nothing is to be sent. */
  ask: (conflicts: Conflict[]) => Promise<ReadonlyMap<string, Side> | null>
}

/** `values`: what was sent, with what others had changed meanwhile. `latest`: what it was put into. `before`: what was there, {} if unknown. */
export interface Sent {
  before: FieldValues
  values: FieldValues
  raw: unknown
  latest: Snapshot<FieldValues>
}

type Result =
  | ({ kind: 'saved' | 'unchanged' } & Sent)
  | { kind: 'cancelled' }
  | { kind: 'not_read'; error: unknown }
  | ({ kind: 'failed'; error: unknown } & Sent)

/**
 * Saves what only the user changed into what the server holds now, one body for both. What both changed is asked for. Where the server
 * has ETags nobody can come between the read and the write: then it answers 412, and all of this is done again.
 */
export async function sendMerged({ spec, snapshot, mine, read, ask }: Sending): Promise<Result> {
  let rejectedTag = ''
  const isSecret = (path: string) => Object.hasOwn(spec.secrets, path) || isSecretName(path)
  for (let tries = 1; ; tries++) {
    let latest: Snapshot<FieldValues>
    try {
      latest = await read()
    } catch (error) {
      return { kind: 'not_read', error }
    }
    const values = await mergedWith(latest)
    if (!values) return { kind: 'cancelled' }
    // What cannot be read is known from the last save; a form that was never filled sends everything.
    const { raw: base } = latest.unreadable ? snapshot : latest
    const before = snapshot.unreadable ? {} : latest.unreadable ? snapshot.values : latest.values
    const toBody = spec.toBody ?? patch
    const raw = toBody(base, before, values)
    const sent = { before, values, raw, latest }
    // Somebody else has saved the very same.
    const isKnown = !latest.unreadable && !snapshot.unreadable && !spec.isNew
    if (isKnown && isSame(values, latest.values)) return { kind: 'unchanged', ...sent }
    try {
      // A server that rejects the very tag that it gives cannot compare tags: it is asked without.
      const tag = latest.tag === rejectedTag ? '' : latest.tag
      await spec.save(withoutMasks(raw, isSecret) as Record<string, unknown>, tag)
      return { kind: 'saved', ...sent }
    } catch (error) {
      const isChanged = error instanceof ApiFailure && error.kind === 'precondition_failed'
      if (!isChanged || tries >= MOST_TRIES) return { kind: 'failed', error, ...sent }
      rejectedTag = latest.tag
    }
  }

  async function mergedWith(latest: Snapshot<FieldValues>): Promise<FieldValues | null> {
    if (latest.unreadable || snapshot.unreadable) return mine
    const put = (chosen?: ReadonlyMap<string, Side>) =>
      merge(snapshot.values, mine, latest.values, chosen, spec.atomicPaths)
    const { value, conflicts } = put()
    if (conflicts.length === 0) return value
    const chosen = await ask(conflicts)
    return chosen && put(chosen).value
  }
}
