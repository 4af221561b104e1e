import type { Snapshot } from '../../api/http/document.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import type { SaveEvent } from './save-state.ts'

export type Field = 'a' | 'b' | 'c'
export type Values = Record<Field, number>

/** What happens to a write. */
export type Fate = 'done' | 'ignored' | 'refused' | 'lost' | 'done_but_lost'

/** A server with two tenants behind a network, to test the save machine with. */
export class SimulatedServer {
  isOnline = true
  /** The tenant that the session works on. */
  tenant: 'own' | 'other' = 'own'
  /** What happens to the next write. */
  fate: Fate = 'done'
  /** Whether the last write was carried out, and whether anybody else has written since. */
  isCarriedOut = false
  hasOthersSince = false
  #values = { own: { a: 0, b: 0, c: 0 }, other: { a: 2, b: 2, c: 2 } }
  #versions = { own: 1, other: 1 }
  #hasTags: boolean

  constructor(hasTags: boolean) {
    this.#hasTags = hasTags
  }

  read(): Snapshot<Values> | ApiFailure {
    if (!this.isOnline) return new ApiFailure('unreachable')
    if (this.tenant !== 'own') return new ApiFailure('tenant_switched')
    const values = this.#values.own
    return { values, raw: values, tag: this.#tag(), invalidPaths: [], missingPaths: [] }
  }

  /** Carries a write out at once, or doesn't, and gives the answer. */
  write(body: Values, tag: string): SaveEvent {
    const fate = this.isOnline ? this.fate : 'lost'
    const isStale = tag !== '' && tag !== this.#tag()
    this.isCarriedOut = !isStale && (fate === 'done' || fate === 'done_but_lost')
    this.hasOthersSince = false
    if (this.isCarriedOut) this.#store(body)
    if (fate === 'lost' || fate === 'done_but_lost') return failed('unreachable')
    if (isStale) return failed('precondition_failed')
    return fate === 'refused' ? failed('rejected') : { type: 'written' }
  }

  /** Somebody else saves. */
  change(field: Field, value: number): void {
    this.hasOthersSince = true
    this.#store({ ...this.#values[this.tenant], [field]: value })
  }

  #store(values: Values): void {
    this.#values[this.tenant] = values
    this.#versions[this.tenant]++
  }

  #tag = () => (this.#hasTags ? `"${this.#versions[this.tenant]}"` : '')
}

const failed = (kind: ApiFailure['kind']): SaveEvent => ({
  type: 'write_failed',
  failure: new ApiFailure(kind),
})
