import type { Json, JsonObject } from './documents.ts'

type Held = Record<string, JsonObject>

/** Ids are what the API is addressed by, and roles what it lets do: a PBX without them is none. */
const KEPT = ['id', 'role']

/** Each value of each document made into another, ids and roles left alone; undefined takes it away. */
const everywhere =
  (change: (value: Json, name: string) => Json | undefined) =>
  (held: Held): Held => {
    const within = (value: Json, name: string): Json | undefined => {
      if (KEPT.includes(name)) return value
      const changed = change(value, name)
      if (changed !== value) return changed
      if (Array.isArray(value)) return value.map((one) => within(one, '') ?? null)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).flatMap(([inner, part]) => {
          const next = within(part, inner)
          return next === undefined ? [] : [[inner, next]]
        }),
      )
    }
    return Object.fromEntries(
      Object.entries(held).map(([path, one]) => [path, within(one, '') as JsonObject]),
    )
  }

const isLeaf = (value: Json) => typeof value !== 'object' || value === null

/** Fields changed on GET /tenant alone. */
const inTenant =
  (change: JsonObject) =>
  (held: Held): Held => ({ ...held, '/tenant': { ...held['/tenant'], ...change } })

/** What another PBX may hold instead of what the document says, one oddity after the other. */
export const oddities: Record<string, (held: Held) => Held> = {
  'fields that the document does not have': (held) => held,
  'null for every value': everywhere((value) => (isLeaf(value) ? null : value)),
  'null for every object and list in a document': everywhere((value, name) =>
    name !== '' && name !== 'items' && !isLeaf(value) ? null : value,
  ),
  'no value at all': everywhere((value, name) =>
    name !== '' && name !== 'items' ? undefined : value,
  ),
  'numbers as texts': everywhere((value) => (typeof value === 'number' ? `${value}` : value)),
  'digits as numbers': everywhere((value) =>
    typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : value,
  ),
  'options that nobody knows': everywhere((value) =>
    typeof value === 'string' && /^[A-Z_]{3,}$/.test(value) ? 'NEWER' : value,
  ),
  'a zone and a currency that Intl does not know': inTenant({
    ...{ timezone: 'Mars/Olympus_Mons', currency: 'DOUBLOON', region: 'XX' },
  }),
  'office hours that are null': inTenant({ office_hours: null }),
  'office hours that are empty': inTenant({ office_hours: {} }),
  'a week with two days': inTenant({
    office_hours: { monday: { enabled: true, ranges: null }, tuesday: { enabled: null } },
  }),
  'items that are null': (held) => ({
    ...held,
    '/holidays': { count: null, items: null },
    '/tenants': { count: 3, items: null },
    '/tenant/balance/recharges': { count: 1, items: null },
  }),
  'values of another kind': everywhere((value, name) => {
    if (name === '' || name === 'items') return value
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    if (typeof value === 'number') return { value }
    return typeof value === 'object' && value !== null ? 'none' : value
  }),
}
