import type { Json, JsonObject } from './documents.ts'

type Stored = Record<string, JsonObject>

/** Fields that every PBX needs: the API is addressed by ids, and roles decide what is allowed. */
const KEPT = ['id', 'role']

/** Changes each value in each document, except ids and roles. Undefined removes a value. */
const everywhere =
  (change: (value: Json, name: string) => Json | undefined) =>
  (stored: Stored): Stored => {
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
      Object.entries(stored).map(([path, one]) => [path, within(one, '') as JsonObject]),
    )
  }

const isLeaf = (value: Json) => typeof value !== 'object' || value === null

/** Changes fields of GET /tenant only. */
const inTenant =
  (change: JsonObject) =>
  (stored: Stored): Stored => ({ ...stored, '/tenant': { ...stored['/tenant'], ...change } })

const crosswise = everywhere((value) => {
  if (typeof value === 'number') return `${value}`
  if (typeof value !== 'string') return value
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  return /^[A-Z_]{3,}$/.test(value) ? 'NEWER' : value
})

/** Ways in which another PBX's data may differ from the documentation. */
export const oddities: Record<string, (stored: Stored) => Stored> = {
  'null for every value': everywhere((value) => (isLeaf(value) ? null : value)),
  'null for every object and list in a document': everywhere((value, name) =>
    name !== '' && name !== 'items' && !isLeaf(value) ? null : value,
  ),
  'no value at all': everywhere((value, name) =>
    name !== '' && name !== 'items' ? undefined : value,
  ),
  'numbers as texts, digits as numbers, and names that nobody knows': (stored) =>
    inTenant({ timezone: 'Mars/Olympus_Mons', currency: 'DOUBLOON', region: 'XX' })(
      crosswise(stored),
    ),
  'half a week, and items that are null': (stored) => ({
    ...inTenant({
      office_hours: { monday: { enabled: true, ranges: null }, tuesday: { enabled: null } },
    })(stored),
    '/holidays': { count: null, items: null },
    '/tenants': { count: 3, items: null },
    '/tenant/balance/recharges': { count: 1, items: null },
  }),
  'values of another kind': everywhere((value, name) => {
    if (name === '' || name === 'items') return value
    if (typeof value === 'boolean') return value ? 'perhaps' : 'never'
    if (typeof value === 'number') return { value }
    return typeof value === 'object' && value !== null ? 'none' : value
  }),
}
