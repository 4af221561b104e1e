import { type FieldErrors, get } from 'react-hook-form'

/**
 * The error message at a path in a form, '' if there is none. The error of a list itself is in its
 * `root`.
 */
export function errorAt(errors: FieldErrors, name: string): string {
  const found: { message?: string; root?: { message?: string } } | undefined = get(errors, name)
  return found?.message ?? found?.root?.message ?? ''
}
