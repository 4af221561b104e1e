import { isSame } from '../../domain/revision/same.ts'

/**
 * Whether a value differs from its documented default. Lists, and values that are empty by default,
 * count as having no default.
 */
export function differsFromDefault(standard: unknown, value: unknown): boolean {
  const hasDefault =
    ['boolean', 'number'].includes(typeof standard) || (standard && typeof standard === 'string')
  return Boolean(hasDefault) && !isSame(value, standard)
}
