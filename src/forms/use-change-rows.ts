import { useTranslation } from 'react-i18next'
import type { Change } from '../domain/changes.ts'
import type { ChangeRow } from '../ui/change-table.tsx'
import { byPlace, useEditing } from './editing.ts'
import { useFieldTexts } from './texts.ts'

/**
 * Puts changes into words, in the order of the page. Secrets are named, not shown. `isBlank`: what they replace is not known.
 */
export function useChangeRows(): (changes: readonly Change[], isBlank?: boolean) => ChangeRow[] {
  const { t } = useTranslation()
  const { editing } = useEditing()
  const textsOf = useFieldTexts()
  const compare = byPlace(editing.sections)

  return (changes, isBlank = false) => {
    const show = (change: Change, side: 'before' | 'after') => {
      if (isBlank && side === 'before') return t('form.notKnown')
      if (editing.secrets.includes(change.path)) return t('form.secret')
      const other = side === 'before' ? change.after : change.before
      const isEntry = typeof other === 'object' && other !== null
      return isEntry && change[side] === undefined ? '' : textsOf(change.path).value(change[side])
    }
    return changes
      .toSorted((a, b) => compare(a.path, b.path))
      .map((change) => ({
        field: textsOf(change.path).fullLabel,
        before: show(change, 'before'),
        after: show(change, 'after'),
      }))
  }
}
