import type { Plain } from './plain.ts'

/**
 * The key under which each row of a list in a form keeps what the server sent for it. It stays with
 * the row when the row is moved, removed, brought in by undo or merged, and is never sent.
 */
export const ORIGIN = '$origin'

/** A row as the server sent it, including unknown fields, and as it was read into the form. */
export interface RowOrigin {
  raw: Plain
  read: Plain
}

/** The shape of a list's entries, for a list whose rows keep their origin. */
export const rowShape = <T extends object>(shape: T): T & { [ORIGIN]?: RowOrigin } => ({
  ...shape,
  [ORIGIN]: undefined,
})

/** The origin of a row; undefined for one that the user added, and for anything that is no row. */
export const originOf = (row: unknown): RowOrigin | undefined =>
  typeof row === 'object' && row !== null ? (row as { [ORIGIN]?: RowOrigin })[ORIGIN] : undefined

/** The fields of a row without its origin. */
export const contentOf = (row: object): Plain =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== ORIGIN))

/**
 * Gives rows that were kept without the server's secrets the complete origin of the row in `remote`
 * that they came from.
 */
export function withOriginsOf<T>(
  values: T,
  remote: unknown,
  isSecret: (name: string) => boolean,
): T {
  const origins = new Map<string, RowOrigin>()
  const keyOf = (raw: Plain) =>
    JSON.stringify(withoutRowSecrets({ [ORIGIN]: { raw, read: {} } }, isSecret))
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    const origin = originOf(value)
    if (origin) origins.set(keyOf(origin.raw), origin)
    else for (const part of Object.values(value)) collect(part)
  }
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace)
    if (typeof value !== 'object' || value === null) return value
    const origin = originOf(value)
    if (origin) return { ...value, [ORIGIN]: origins.get(keyOf(origin.raw)) ?? origin }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replace(part)]))
  }
  collect(remote)
  return replace(values) as T
}

/** A saved list, in which each new row has the origin that the server has given it. */
export function withNewOrigins(
  sent: unknown,
  remote: unknown,
  keyOf: (row: unknown) => string,
): unknown {
  if (!Array.isArray(sent) || !Array.isArray(remote)) return sent
  const origins = new Map(remote.map((row) => [keyOf(row), originOf(row)]))
  return sent.map((row) => {
    const origin = originOf(row) ? undefined : origins.get(keyOf(row))
    return origin ? { ...row, [ORIGIN]: origin } : row
  })
}

/**
 * A copy of a form's values in which the origins of rows have no field for which `isSecret` returns
 * true.
 */
export function withoutRowSecrets<T>(values: T, isSecret: (name: string) => boolean): T {
  const copy = (value: unknown, isRaw: boolean): unknown => {
    if (Array.isArray(value)) return value.map((entry) => copy(entry, isRaw))
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).filter(([name]) => !isRaw || !isSecret(name))
    return Object.fromEntries(
      fields.map(([name, field]) => [name, copy(field, isRaw || name === ORIGIN)]),
    )
  }
  return copy(values, false) as T
}
