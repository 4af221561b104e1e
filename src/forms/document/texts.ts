import { useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import { contentOf } from '../../contract/json/row-origin.ts'
import { numberFormat } from '../../domain/intl.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { placeNames } from '../places/place-names.ts'
import { type FieldTexts, type FormSpec, useDocumentForm } from './form-spec.ts'

/** The path of a field without the numbers of rows: `a.0.b` is `a.b`. */
const withoutIndexes = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, '')

/** A field's name in the catalogue. It is the same in every row of a list. */
export function textName(spec: Pick<FormTexts, 'textName'>, field: string): string {
  const name = withoutIndexes(field)
  return spec.textName?.(name) ?? name
}

type FormTexts = Pick<FormSpec<FieldValues>, 'textName' | 'units' | 'valueText' | 'choices'>

/** Finds a text in one part of the catalogue. */
type Words = (key: string) => string

/** Finds the texts of a field of the surrounding form. */
export const useFieldTexts = () => useDocumentForm().fieldTexts

/** Makes what finds the texts of a form's fields: once for all of them. */
export function useFormTexts(
  spec: FormTexts & Pick<FormSpec<FieldValues>, 'namespace'>,
): (field: string) => FieldTexts {
  const { t } = useTranslation()
  const { t: pageText } = useTranslation(spec.namespace)
  const locale = useLocale()
  const client = useQueryClient()
  return useMemo(() => {
    const words: Words = (key) => textAt(pageText, key, { defaultValue: '' })
    const nameOf = placeNames(client, locale)
    return (field) => fieldTexts(spec, field, words, t, locale, nameOf)
  }, [spec, t, pageText, locale, client])
}

/**
 * The texts of a field. The index of a list entry does not count: `a.0.b` has the texts of `a.b`.
 * `words` finds a text of the form, `nameOf` the name of a country or currency. Both return '' if
 * there is none.
 */
export function fieldTexts(
  spec: FormTexts,
  field: string,
  words: Words,
  t: TFunction,
  locale: string,
  nameOf?: ReturnType<typeof placeNames>,
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
    const option = own(`${key}.options.${of}`)
    return option || nameOf?.(spec.choices?.[name], String(of)) || String(of)
  }
  return {
    label,
    help: own(`${key}.help`),
    value,
    fullLabel: group ? t('labelled', { label: group, text: label }) : label,
  }
}
