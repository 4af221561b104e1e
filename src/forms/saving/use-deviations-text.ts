import { useTranslation } from 'react-i18next'
import type { Deviation } from '../../domain/revision/save-fate.ts'
import { byPlace, useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'

/** So many fields are told one by one. */
const MOST_TOLD = 3
/** Longer values, such as a certificate, are not written out. */
const MOST_CHARACTERS = 60

/** Says of each field what a server holds that is not what it was sent, in the order of the page; '' of none. */
export function useDeviationsText(): (deviations: readonly Deviation[]) => string {
  const { t } = useTranslation()
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const compare = byPlace(spec.sections)

  const textOf = ({ path, sent, held, kind }: Deviation) => {
    const { fullLabel, value } = textsOf(path)
    const field = fullLabel || path
    const isShort = [sent, held].every(
      (one) => typeof one !== 'object' && String(one).length <= MOST_CHARACTERS,
    )
    if (kind === 'ignored' || !isShort) return t(`form.deviations.${kind}`, { field })
    return t(`form.deviations.${kind}By`, { field, sent: value(sent), held: value(held) })
  }
  return (deviations) => {
    const told = deviations.toSorted((a, b) => compare(a.path, b.path)).slice(0, MOST_TOLD)
    const more = deviations.length - told.length
    const rest = more > 0 ? [t('form.deviations.more', { count: more })] : []
    return [...told.map(textOf), ...rest].join(' ')
  }
}
