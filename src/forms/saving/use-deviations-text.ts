import type { Deviation } from '../../domain/revision/save-fate.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { byPlace, useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'

/** How many fields are named one by one. */
const MAX_NAMED = 3
/** Longer values, such as a certificate, are not written out. */
const MAX_CHARACTERS = 60

/** Says how the server's values differ from what was sent, in the order of the page; '' if not. */
export function useDeviationsText(): (deviations: readonly Deviation[]) => string {
  const { t } = useTranslation()
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const sentences = useSentences()
  const compare = byPlace(spec.sections)

  const textOf = ({ path, sent, remote, kind }: Deviation) => {
    const { fullLabel, value } = textsOf(path)
    const field = fullLabel || path
    const isShort = [sent, remote].every(
      (one) => typeof one !== 'object' && String(one).length <= MAX_CHARACTERS,
    )
    if (kind === 'ignored' || !isShort) return t(`form.deviations.${kind}`, { field })
    return t(`form.deviations.${kind}By`, { field, sent: value(sent), remote: value(remote) })
  }
  return (deviations) => {
    const named = deviations.toSorted((a, b) => compare(a.path, b.path)).slice(0, MAX_NAMED)
    const more = deviations.length - named.length
    const rest = more > 0 ? [t('form.deviations.more', { count: more })] : []
    return sentences([...named.map(textOf), ...rest])
  }
}
