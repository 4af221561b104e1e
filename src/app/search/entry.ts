import type { Findable, Found } from '../../domain/search/find.ts'

type Group = 'recent' | 'pages' | 'settings' | 'actions' | 'holidays' | 'tenants'

/** Something that the search finds and that can be chosen. */
export interface Entry extends Findable {
  /** Names it among all entries, also in another session. */
  id: string
  group: Group
  /** Where it is, or its present value. */
  detail: string
  /** The address that it opens, or what it does. */
  choose: string | (() => unknown)
}

/** The results of a group, the best first. */
export interface ResultGroup {
  group: Group
  results: readonly Found<Entry>[]
}
