import type { TFunction } from 'i18next'
import type { $ZodIssue } from 'zod/v4/core'
import { textAt } from './text-at.ts'

/** The error message for a value that its schema rejects. */
export function messageOf(issue: $ZodIssue, t: TFunction): string {
  if (issue.code === 'too_small') {
    const min = Number(issue.minimum)
    if (issue.origin !== 'string') return t('errors.atLeast', { min })
    return min === 1 ? t('errors.required') : t('errors.charactersAtLeast', { count: min })
  }
  if (issue.code === 'too_big') {
    const max = Number(issue.maximum)
    if (issue.origin === 'array') return t('errors.entriesAtMost', { count: max })
    return issue.origin === 'string'
      ? t('errors.charactersAtMost', { count: max })
      : t('errors.atMost', { max })
  }
  if (issue.code === 'invalid_value') return t('errors.option')
  if (issue.code === 'invalid_type') {
    return t(['int', 'number'].includes(issue.expected) ? 'errors.whole' : 'errors.invalid')
  }
  const rule = issue.code === 'custom' ? String(issue.params?.rule) : ''
  return textAt(t, `errors.rules.${rule}`, { defaultValue: t('errors.invalid') })
}
