import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Snapshot } from '../../api/http/document.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import type { Side } from '../../domain/revision/merge/merge.ts'
import { next } from './machine.ts'
import {
  idle,
  isInProgress,
  type SaveEffect,
  type SaveEvent,
  type SaveState,
} from './save-state.ts'
import { type Fate, type Field, SimulatedServer, type Values } from './simulated-server.ts'

// The user, a colleague, the server and the network act in any order. `SaveWorld` checks the
// promises of a save at every step.

const FIELDS = ['a', 'b', 'c'] as const
/** A form with this value in any field is invalid. */
const INVALID = 3

interface Move {
  /**
   * `settle`: the oldest pending effect gets its answer. `colleague` saves something. `network`: it
   * fails or comes back. `switch`: the session works on the other tenant.
   */
  kind:
    | ('settle' | 'type' | 'save' | 'choose' | 'revert' | 'discard' | 'dismiss')
    | ('colleague' | 'network' | 'switch')
  field: Field
  value: number
  side: Side | null
  /** What happens to a write that is sent during this move. */
  fate: Fate
}

/** A form, its user, a colleague and a server. Checks the promises of a save. */
class SaveWorld {
  /** The names of the states in which saves ended. */
  readonly ends: string[] = []
  #server: SimulatedServer
  #state: SaveState = idle
  #form: Values = { a: 0, b: 0, c: 0 }
  #snapshot: Snapshot<Values>
  /** Effects that have no answer yet, oldest first. */
  #waiting: (SaveEffect | { type: 'answer'; event: SaveEvent })[] = []

  /** The values with which the current save began. */
  #base = this.#form
  #local = this.#form
  #formThen = this.#form
  #lastRead: Values = this.#form
  #decided: { field: string; local: unknown; remote: unknown; side: Side }[] = []
  #maySend = false
  #isUnverified = false

  constructor(hasTags: boolean) {
    this.#server = new SimulatedServer(hasTags)
    this.#snapshot = this.#server.read() as Snapshot<Values>
  }

  play({ kind, field, value, side, fate }: Move): void {
    const [server, snapshot] = [this.#server, this.#snapshot]
    server.fate = fate
    if (kind === 'settle') this.#settle()
    if (kind === 'type') this.#form = { ...this.#form, [field]: value }
    if (kind === 'colleague') server.change(field, value)
    if (kind === 'network') server.isOnline = !server.isOnline
    if (kind === 'switch') server.tenant = server.tenant === 'own' ? 'other' : 'own'
    if (kind === 'choose') this.#choose(side)
    if (kind === 'save') this.#start({ type: 'save', snapshot })
    if (kind === 'revert') {
      const change = { before: { [field]: value % INVALID }, after: { [field]: (value + 1) % 3 } }
      this.#start({ type: 'revert', snapshot, change })
    }
    if (kind === 'discard') this.#send({ type: 'discard', snapshot })
    if (kind === 'dismiss' || kind === 'type') this.#send({ type: 'dismiss' })
  }

  /** Answers everything that is still pending. */
  finish(): void {
    this.#server.isOnline = true
    this.#server.fate = 'done'
    for (let step = 0; step < 50 && isInProgress(this.#state); step++) {
      this.#choose('local')
      this.#settle()
    }
    expect(isInProgress(this.#state), 'a save in progress').toBe(false)
    expect(this.#waiting, 'effects left').toEqual([])
  }

  #start(event: SaveEvent & { type: 'save' | 'revert' }): void {
    if (!isInProgress(this.#state)) {
      const values = event.snapshot.values as Values
      const { before, after } = event.type === 'revert' ? event.change : { before: {}, after: {} }
      this.#base = { ...values, ...after }
      this.#local = { ...values, ...before }
      this.#formThen = values
      this.#decided = []
      this.#maySend = true
    }
    this.#send(event)
  }

  #choose(side: Side | null): void {
    if (this.#state.name !== 'asking') return
    const { conflicts } = this.#state
    if (side) {
      for (const { path, local, remote } of conflicts) {
        this.#decided.push({ field: path, local: local, remote: remote, side })
      }
    }
    this.#send({
      type: 'answered',
      sides: side && new Map(conflicts.map(({ path }) => [path, side])),
    })
  }

  #send(event: SaveEvent): void {
    const before = this.#state
    const { state, effects } = next({ secrets: {} }, before, event)
    this.#state = state
    if (isInProgress(before) && !isInProgress(state)) this.#end(before, state)
    for (const effect of effects) this.#begin(effect)
  }

  #begin(effect: SaveEffect): void {
    switch (effect.type) {
      case 'write': {
        const body = effect.body as Values
        this.#checkWrite(body)
        this.#maySend = false
        const event = this.#server.write(body, effect.tag)
        this.#waiting.push({ type: 'answer', event })
        return
      }
      case 'fill_saved':
        this.#checkFill(effect.values as Values, effect.snapshot.values as Values)
        this.#form = effect.values as Values
        this.#snapshot = effect.snapshot as Snapshot<Values>
        return
      case 'fill':
        this.#form = effect.values as Values
        return
      case 'show_fields':
      case 'show_refusal':
        return
      default:
        this.#waiting.push(effect)
    }
  }

  #settle(): void {
    const effect = this.#waiting[0]
    const { isOnline } = this.#server
    if (!effect || (effect.type === 'wait_for_connection' && !isOnline)) return
    this.#waiting.shift()
    if (effect.type === 'answer') this.#settleWrite(effect.event)
    if (effect.type === 'read') this.#settleRead()
    if (effect.type === 'validate') this.#validate()
    if (effect.type === 'check_connection' || effect.type === 'wait_for_connection') {
      this.#send({ type: isOnline ? 'online' : 'offline' })
    }
  }

  #validate(): void {
    const paths = FIELDS.filter((field) => this.#form[field] === INVALID)
    if (paths.length === 0) {
      this.#local = this.#form
      this.#formThen = this.#form
    }
    this.#send(
      paths.length > 0 ? { type: 'invalid', paths } : { type: 'valid', values: this.#form },
    )
  }

  #settleWrite(event: SaveEvent): void {
    const kind = event.type === 'write_failed' ? event.failure.kind : ''
    if (kind === 'unreachable') this.#isUnverified = true
    if (kind === 'precondition_failed') this.#maySend = true
    this.#send(event)
  }

  #settleRead(): void {
    const formValues = this.#form
    const remote = this.#server.read()
    if (remote instanceof ApiFailure) {
      this.#send({ type: 'read_failed', error: remote, formValues })
      return
    }
    this.#lastRead = remote.values
    this.#isUnverified = false
    this.#send({ type: 'read', remote, formValues })
  }

  #checkWrite(body: Values): void {
    const otherWrites = this.#waiting.filter(({ type }) => type === 'answer')
    expect(otherWrites, 'other writes under way').toEqual([])
    expect(this.#maySend, 'the user asked for this write, or the server did nothing').toBe(true)
    expect(this.#isUnverified, 'a lost write that nobody verified').toBe(false)
    expect(this.#server.tenant, 'the tenant that gets the write').toBe('own')
    expect(body, 'the merge of base, local and remote').toEqual(this.#merge())
  }

  /** The merge, field by field. Fails if the user has not decided a conflict. */
  #merge(): Values {
    const merged = { ...this.#lastRead }
    for (const field of FIELDS) {
      const [base, local, remote] = [this.#base[field], this.#local[field], this.#lastRead[field]]
      if (local === base) continue
      const choice = this.#decided.findLast(
        (one) => one.field === field && one.local === local && one.remote === remote,
      )
      const isConflict = remote !== base && remote !== local
      if (isConflict) expect(choice, 'the choice of the user').toBeDefined()
      if (!isConflict || choice?.side === 'local') merged[field] = local
    }
    return merged
  }

  #checkFill(filled: Values, saved: Values): void {
    for (const field of FIELDS) {
      const isTypedSince = this.#form[field] !== this.#formThen[field]
      const expected = isTypedSince ? this.#form[field] : saved[field]
      expect(filled[field], 'what was typed meanwhile').toBe(expected)
    }
  }

  #end(before: SaveState, { name }: SaveState): void {
    this.ends.push(name)
    const isUnanswered = before.name === 'verifying' && before.answer !== 'received'
    // Once somebody else has saved the same fields, the outcome can't be determined.
    if (!isUnanswered || name === 'unknown' || this.#server.hasOthersSince) return
    expect(name === 'saved', 'what is said of a lost write').toBe(this.#server.isCarriedOut)
  }
}

/** Some moves are more likely, so that saves often come to an end. */
const kinds = [
  ...Array<'settle'>(10).fill('settle'),
  ...(['type', 'type', 'type', 'save', 'save', 'choose', 'choose', 'colleague'] as const),
  ...(['revert', 'discard', 'dismiss', 'network', 'switch'] as const),
]
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  field: fc.constantFrom(...FIELDS),
  value: fc.integer({ min: 0, max: 3 }),
  side: fc.constantFrom('local' as const, 'remote' as const, null),
  fate: fc.constantFrom('done', 'done', 'ignored', 'refused', 'lost', 'done_but_lost'),
})
const order = fc.record({
  moves: fc.array(move, { minLength: 20, maxLength: 120 }),
  hasTags: fc.boolean(),
})

test('a save keeps its promises in every order of events, and always ends', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(order, ({ moves, hasTags }) => {
      const world = new SaveWorld(hasTags)
      for (const one of moves) world.play(one)
      world.finish()
      for (const name of world.ends) ends.set(name, (ends.get(name) ?? 0) + 1)
    }),
    { numRuns: 1000 },
  )
  // Without all of these endings, the moves would prove too little.
  for (const name of ['saved', 'ignored', 'rejected', 'unknown', 'unchanged']) {
    expect(ends.get(name) ?? 0, name).toBeGreaterThan(5)
  }
})
