/** An object with keys, as in JSON, as opposed to a list, a text or null. */
export type Plain = Record<string, unknown>

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
