import type { TFunction } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { contentOf } from '../../contract/json/row-origin.ts'
import { numberFormat } from '../../domain/intl.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { type FormSpec, useDocumentForm } from './form-spec.ts'

/** The path of a field without the numbers of rows: `a.0.b` is `a.b`. */
const withoutIndexes = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, '')

/** A field's name in the catalogue. It is the same in every row of a list. */
export function textName(spec: Pick<FormTexts, 'textName'>, field: string): string {
  const name = withoutIndexes(field)
  return spec.textName?.(name) ?? name
}

type FormTexts = Pick<FormSpec<FieldValues>, 'textName' | 'units' | 'valueText'>

/** The texts of a field, from `fields.<name>.label` and the keys beside it in the page's texts. */
export interface FieldTexts {
  label: string
  help: string
  /**
   * The words for one value: an option, On and Off, a number with its unit, a list entry.
   */
  value: (value: unknown) => string
  /**
   * The label with the name of its group, for use outside of the group: "Call records: Address".
   */
  fullLabel: string
}

/** Finds a text in one part of the catalogue. */
type Words = (key: string) => string

/** Finds the texts of a field of the surrounding form. */
export function useFieldTexts(): (field: string) => FieldTexts {
  const { spec } = useDocumentForm()
  const { t } = useTranslation()
  const { t: pageText } = useTranslation(spec.namespace)
  const locale = useLocale()
  const words: Words = (key) => textAt(pageText, key, { defaultValue: '' })
  return (field) => fieldTexts(spec, field, words, t, locale)
}

/**
 * The texts of a field. The index of a list entry does not count: `a.0.b` has the texts of `a.b`.
 * `words` finds a text of the form, '' if there is none.
 */
export function fieldTexts(
  spec: FormTexts,
  field: string,
  words: Words,
  t: TFunction,
  locale: string,
): FieldTexts {
  const name = withoutIndexes(field)
  const key = textName(spec, field)
  const own: Words = (part) => words(`fields.${part}`)
  const group = name.includes('.') ? own(`${name.split('.')[0]}.group`) : ''
  const label = own(`${key}.label`)

  const value = (of: unknown): string => {
    const special = spec.valueText?.(name, of, locale, words)
    if (special !== undefined) return special
    if (typeof of === 'boolean') return of ? t('form.on') : t('form.off')
    if (typeof of === 'number') {
      const unit = spec.units?.[name]
      if (!unit) return numberFormat(locale).format(of)
      return t('form.amount', { count: of, unit: t(`form.units.${unit}`, { count: of }) })
    }
    if (of === '' || of === null || of === undefined) return own(`${key}.empty`) || t('form.empty')
    if (typeof of === 'object') return Object.values(contentOf(of)).map(value).join(' · ')
    return own(`${key}.options.${of}`) || String(of)
  }
  return {
    label,
    help: own(`${key}.help`),
    value,
    fullLabel: group ? t('labelled', { label: group, text: label }) : label,
  }
}
