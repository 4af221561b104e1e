import type { Filter } from './parse.ts'

/**
 * The texts that this field must contain for the filter to match, ignoring case. Leaves out
 * comparisons that an index of the field answers faster.
 */
export function containedTexts(filter: Filter | undefined, field: string): string[] {
  if (filter?.is === 'and') {
    return [filter.left, filter.right].flatMap((term) => containedTexts(term, field))
  }
  if (filter?.is === 'contains' || filter?.is === 'endswith') {
    return filter.field === field ? [filter.value] : []
  }
  if (filter?.is !== 'startswith' && filter?.is !== 'eq') return []
  const isIndexed = filter.letters === 'as written'
  return filter.field === field && !isIndexed && typeof filter.value === 'string'
    ? [filter.value]
    : []
}
