import { useTranslation } from 'react-i18next'
import { contentOf } from '../../contract/json/row-origin.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useDocumentForm } from './form-spec.ts'

/** What the catalogue says of a field: `fields.<name>.label` and its neighbours in the page's texts. */
export interface FieldTexts {
  label: string
  help: string
  /** The words for one value: an option, On and Off, a number as it is written here, a list's entry. */
  value: (value: unknown) => string
  /** The field's label for a place that does not show its surroundings: "Call records: Address". */
  fullLabel: string
}

/** Finds the words of a field. The numbers of a list's entries do not count: `a.0.b` has the words of `a.b`. */
export function useFieldTexts(): (field: string) => FieldTexts {
  const { spec } = useDocumentForm()
  const { t } = useTranslation()
  const { t: pageText } = useTranslation(spec.texts)
  const locale = useLocale()
  const find = pageText as unknown as (key: string, options: object) => string
  const own = (key: string) => find(`fields.${key}`, { defaultValue: '' })

  return (field) => {
    const name = field.replace(/\.\d+(?=\.|$)/g, '')
    const key = spec.textName?.(name) ?? name
    const group = name.includes('.') ? own(`${name.split('.')[0]}.group`) : ''
    const label = own(`${key}.label`)

    const value = (of: unknown): string => {
      const special = spec.valueText?.(name, of, locale, (word) => find(word, {}))
      if (special !== undefined) return special
      if (typeof of === 'boolean') return of ? t('form.on') : t('form.off')
      if (typeof of === 'number') return new Intl.NumberFormat(locale).format(of)
      if (of === '' || of === null || of === undefined)
        return own(`${key}.empty`) || t('form.empty')
      if (typeof of === 'object') return Object.values(contentOf(of)).map(value).join(' · ')
      return own(`${key}.options.${of}`) || String(of)
    }
    return {
      label,
      help: own(`${key}.help`),
      value,
      fullLabel: group ? `${group}: ${label}` : label,
    }
  }
}
