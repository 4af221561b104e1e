import type { TFunction } from 'i18next'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { ChangeRow } from '../../ui/change-table.tsx'
import { byPlace, type FieldTexts, useDocumentForm } from './form-spec.ts'
import { useFieldTexts } from './texts.ts'

interface Options {
  /** The values before the changes are unknown. */
  isUnreadable?: boolean
  /** The browser will store the rows, so they contain no secret, not even a readable one. */
  isKept?: boolean
  /** The most rows to make. */
  most?: number
}

/** What the wording of a change depends on. */
export interface RowWords {
  sections: readonly { fields: readonly string[] }[]
  secrets: Readonly<Record<string, unknown>>
  textsOf: (path: string) => FieldTexts
  t: TFunction
}

/** Puts changes into words, in the order of the page. Masked secrets are named, not shown. */
export function changeRows(
  changes: readonly Change[],
  { sections, secrets, textsOf, t }: RowWords,
  { isUnreadable = false, isKept = false, most }: Options = {},
): ChangeRow[] {
  const compare = byPlace(sections)
  const show = (change: Change, side: 'before' | 'after') => {
    if (isUnreadable && side === 'before') return t('form.notKnown')
    const secret = secrets[change.path]
    if (secret === 'masked' || (secret && isKept)) return t('form.secret')
    const other = side === 'before' ? change.after : change.before
    const isEntry = typeof other === 'object' && other !== null
    return isEntry && change[side] === undefined ? '' : textsOf(change.path).value(change[side])
  }
  return changes
    .toSorted((a, b) => compare(a.path, b.path))
    .slice(0, most)
    .map((change) => ({
      field: textsOf(change.path).fullLabel,
      before: show(change, 'before'),
      after: show(change, 'after'),
    }))
}

/** `changeRows` with the words of the surrounding form. */
export function useChangeRows(): (changes: readonly Change[], options?: Options) => ChangeRow[] {
  const { t } = useTranslation()
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const { sections, secrets } = spec
  return (changes, options) => changeRows(changes, { sections, secrets, textsOf, t }, options)
}
