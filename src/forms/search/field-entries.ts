import type { i18n, TFunction } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { isPlain } from '../../contract/json/plain.ts'
import { valueAt } from '../../domain/revision/value-at.ts'
import type { Findable } from '../../domain/search/find.ts'
import type { Texts } from '../../i18n/texts.ts'
import { addressOf, type FormSpec } from '../document/form-spec.ts'
import { fieldTexts } from '../document/texts.ts'

/** A field of a form, as the search finds it. */
export interface FieldEntry extends Findable {
  field: string
  /** The path of the section that shows it, '' on a page without sections. */
  section: string
  /** Opens the page with the focus on the field. */
  address: string
  /** A value of the field in words. */
  valueText: (value: unknown) => string
}

/** Reads a key of the catalogue: a text, or the texts below it. */
type Catalogue = (key: string) => unknown

/**
 * Reads the texts as they are stored, which is much faster than `t`: the search reads hundreds when
 * it opens.
 */
export function catalogueOf(i18n: i18n, texts: Texts): Catalogue {
  const bundles: unknown[] = i18n.languages.map((tag) => i18n.getResourceBundle(tag, texts))
  return (key) =>
    bundles.map((bundle) => valueAt(bundle, key)).find((text) => text !== undefined) ?? ''
}

/**
 * The fields of a form by their labels, helps, options, synonyms (`keywords` in the catalogue) and
 * names on the wire. A field that has parts with labels of their own is found by its parts.
 */
export function fieldEntries(
  spec: FormSpec<FieldValues>,
  catalogue: Catalogue,
  t: TFunction,
  locale: string,
): FieldEntry[] {
  const words = (key: string) => {
    const text = catalogue(key)
    return typeof text === 'string' ? text : ''
  }
  const textsOf = (field: string) => fieldTexts(spec, field, words, t, locale)
  const partsOf = (field: string): string[] => {
    const value = valueAt(spec.defaults, field)
    if (textsOf(field).label || !isPlain(value)) return [field]
    return Object.keys(value).flatMap((part) => partsOf(`${field}.${part}`))
  }
  return spec.sections.flatMap((section) =>
    section.fields.flatMap(partsOf).map((field) => {
      const { fullLabel, value } = textsOf(field)
      const key = spec.textName?.(field) ?? field
      const below = catalogue(`fields.${key}`)
      const {
        label: _,
        amount_one: _one,
        amount_other: _other,
        ...others
      } = isPlain(below) ? below : {}
      return {
        label: fullLabel,
        also: [...textsIn(others), field],
        field,
        section: section.path,
        address: addressOf(spec, field),
        valueText: value,
      }
    }),
  )
}

const textsIn = (below: unknown): string[] => {
  if (typeof below === 'string') return below ? [below] : []
  return isPlain(below) ? Object.values(below).flatMap(textsIn) : []
}
