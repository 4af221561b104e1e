/** A text whose key comes from data, so the compiler can't check it. */
export const textAt = (
  t: (...parts: never) => unknown,
  key: string,
  options: object = {},
): string => (t as (key: string, options: object) => string)(key, options)
