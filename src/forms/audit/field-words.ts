import type { i18n as I18n } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { stringifyLossless } from '../../domain/revision/exact-json.ts'
import { isMask } from '../../domain/revision/masks.ts'
import { textAt } from '../../i18n/text-at.ts'
import type { FieldTexts, FormSpec } from '../document/form-spec.ts'
import { fieldTexts } from '../document/texts.ts'
import { specAt } from './audit-forms.ts'

/**
 * What the wording of an entry depends on. The texts of the forms and the history must be loaded.
 */
export interface AuditWords {
  specs: readonly FormSpec<FieldValues>[]
  i18n: I18n
  locale: string
  /** The currency of the balance as an ISO 4217 code, '' if unknown. */
  currency: string
}

/** Longer values are cut to this many characters. */
const MAX_VALUE = 600

/** The texts of a field of these forms. Long values are cut. */
export function fieldWords(
  field: string,
  forms: AuditWords['specs'],
  { i18n, locale }: AuditWords,
): FieldTexts {
  const spec = specAt(field, forms)
  if (!spec) return { label: field, fullLabel: cut(field), help: '', value: plainText }
  const t = i18n.getFixedT(null, 'common')
  const pageText = i18n.getFixedT(null, spec.namespace)
  const words = (key: string) => textAt(pageText, key, { defaultValue: '' })
  const texts = fieldTexts(spec, field, words, t, locale)
  const value = (of: unknown) => {
    if (isMask(of)) return t('form.secret')
    try {
      return cut(texts.value(of))
    } catch {
      // A PBX may log dates that don't exist.
      return plainText(of)
    }
  }
  return { ...texts, fullLabel: texts.fullLabel || cut(field), value }
}

/** A value as it is on the wire, cut if it is long. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return cut(value)
  return value === undefined ? '' : cut(stringifyLossless(value))
}

/** Cuts a text to at most `most` characters, the last of them an ellipsis. */
export const cut = (text: string, most = MAX_VALUE): string => {
  const characters = text.length > most ? [...text.slice(0, most + 1)] : []
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
