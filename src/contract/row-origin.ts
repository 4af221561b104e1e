type Plain = Record<string, unknown>

/**
 * The name under which a form keeps, in each row of a list, what the server sent for that row. It
 * travels with the row when the row is moved, removed, restored or merged, and is never sent.
 */
export const ORIGIN = '$origin'

/** A row as the server sent it, unknown fields included, and as it was read into the form. */
export interface RowOrigin {
  raw: Plain
  read: Plain
}

/** The shape of a list's entries, for a list whose rows keep their origin. */
export const rowShape = <T extends object>(shape: T): T & { [ORIGIN]?: RowOrigin } => ({
  ...shape,
  [ORIGIN]: undefined,
})

/** The origin of a row; undefined for one that the user added, and for what is no row. */
export const originOf = (row: unknown): RowOrigin | undefined =>
  typeof row === 'object' && row !== null ? (row as { [ORIGIN]?: RowOrigin })[ORIGIN] : undefined

/** The fields of a row without its origin. */
export const contentOf = (row: object): Plain =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== ORIGIN))
