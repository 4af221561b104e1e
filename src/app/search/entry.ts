import type { Findable, Found } from '../../domain/search/find.ts'

type Group = 'recent' | 'pages' | 'settings' | 'actions' | 'holidays' | 'tenants'

/** A result of the search. */
export interface Entry extends Findable {
  /** Unique among all entries, and the same in every session. */
  id: string
  group: Group
  /** Where it is, or its current value. */
  detail: string
  /** The address to open, or a function to call. */
  choose: string | (() => unknown)
}

/** The results of a group, best match first. */
export interface ResultGroup {
  group: Group
  results: readonly Found<Entry>[]
}
