import { isSame } from '../../domain/revision/same.ts'

/**
 * Whether a value differs from its documented default. Lists, and what is empty by default, have
 * none.
 */
export function differsFromDefault(standard: unknown, value: unknown): boolean {
  const hasDefault =
    ['boolean', 'number'].includes(typeof standard) || (standard && typeof standard === 'string')
  return Boolean(hasDefault) && !isSame(value, standard)
}
