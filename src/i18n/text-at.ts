/** A text whose key comes from data, so that the compiler cannot check it. */
export const textAt = (
  t: (...parts: never) => unknown,
  key: string,
  options: object = {},
): string => (t as (key: string, options: object) => string)(key, options)
