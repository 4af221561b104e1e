import { type FieldErrors, get } from 'react-hook-form'

/**
 * What is wrong at a place in a form, '' where nothing is. The error of a list itself stands under
 * its `root`.
 */
export function errorAt(errors: FieldErrors, name: string): string {
  const found: { message?: string; root?: { message?: string } } | undefined = get(errors, name)
  return found?.message ?? found?.root?.message ?? ''
}
