/**
 * A JSON number that would not fit a JavaScript number, as its text: 883634229655633921 would be
 * rounded. Every other number is a plain one. This form survives structuredClone and JSON.
 */
export interface ExactNumber {
  $number: string
}

export const isExactNumber = (value: unknown): value is ExactNumber =>
  typeof value === 'object' &&
  value !== null &&
  '$number' in value &&
  typeof value.$number === 'string' &&
  Object.keys(value).length === 1
