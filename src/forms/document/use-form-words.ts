import type { TOptions } from 'i18next'
import { textAt } from '../../i18n/text-at.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDocumentForm } from './form-spec.ts'

/**
 * Finds the words in which a form is saved, such as `form.save`. A new resource is added and not
 * saved, so its page has words of its own: `adding.save`.
 */
export function useFormWords(): (
  key: `${'form' | 'draft'}.${string}`,
  options?: TOptions,
) => string {
  const { spec } = useDocumentForm()
  const { t } = useTranslation()
  const { t: pageText } = useTranslation(spec.namespace)
  return (key, options) => {
    const own = `adding.${key.split('.')[1]}`
    const added = spec.isNew ? textAt(pageText, own, { ...options, defaultValue: '' }) : ''
    return added || textAt(t, key, options)
  }
}
