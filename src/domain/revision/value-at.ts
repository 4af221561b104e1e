import { isPlain } from '../../contract/json/plain.ts'

/** The value at a path, "a" or "a.b", or the whole value for ''; undefined if there is none. */
export const valueAt = (values: unknown, path: string): unknown =>
  (path === '' ? [] : path.split('.')).reduce(
    (value, name) => (isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    values,
  )
