import { isPlain } from '../../contract/json/plain.ts'

/** The value at a path, "a" or "a.b"; undefined where there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce(
      (value, name) => (isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      values,
    )
