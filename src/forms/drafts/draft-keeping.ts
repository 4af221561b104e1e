import type { Draft } from '../../api/session/stored-drafts.ts'

/**
 * When the unsaved edits of a form are kept in the browser, as a pure state machine: `next` takes a
 * state and an event, and gives the next state and the effects to run.
 */
export interface DraftKeeping {
  /** Where the edits of this form are kept; '' if the browser keeps none. */
  key: string
  /** Something has changed since they were last kept. */
  isDue: boolean
  /** Drafts of earlier forms that the user has not decided on. */
  pending: readonly Draft[]
}

export type DraftEvent =
  | { type: 'edited' }
  /** The edits have waited long enough, or the page may be closing. */
  | { type: 'due' }
  /** The unsaved edits now count from another snapshot: what was saved is no longer a draft. */
  | { type: 'rebased' }
  | { type: 'resumed' | 'discarded'; draft: Draft }

export type DraftEffect =
  /** Sends `due` after a while, so that not every key writes to the storage. */
  | { type: 'schedule' }
  | { type: 'cancel_schedule' }
  /** Keeps the edits of the form under `key`, or drops what is there if there are none. */
  | { type: 'keep'; key: string }
  | { type: 'drop'; key: string }

interface Step {
  state: DraftKeeping
  effects: DraftEffect[]
}

export function next(state: DraftKeeping, event: DraftEvent): Step {
  switch (event.type) {
    case 'edited':
      if (state.isDue || !state.key) return { state, effects: [] }
      return { state: { ...state, isDue: true }, effects: [{ type: 'schedule' }] }
    case 'due':
      return state.isDue ? keep(state) : { state, effects: [] }
    case 'rebased':
      return keep(state)
    case 'resumed':
      // The form has the draft's edits from now on, so it goes on under the draft's key.
      return {
        state: { ...state, key: event.draft.key, pending: without(state.pending, event.draft) },
        effects: [{ type: 'drop', key: state.key }],
      }
    case 'discarded':
      return {
        state: { ...state, pending: without(state.pending, event.draft) },
        effects: [{ type: 'drop', key: event.draft.key }],
      }
  }
}

const keep = (state: DraftKeeping): Step => ({
  state: { ...state, isDue: false },
  effects: state.key ? [{ type: 'cancel_schedule' }, { type: 'keep', key: state.key }] : [],
})

const without = (drafts: readonly Draft[], { key }: Draft) =>
  drafts.filter((draft) => draft.key !== key)
