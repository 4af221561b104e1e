import type { i18n as I18n } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { stringifyLossless } from '../../domain/revision/exact-json.ts'
import { isMask } from '../../domain/revision/masks.ts'
import { textAt } from '../../i18n/text-at.ts'
import type { FormSpec } from '../document/form-spec.ts'
import { type FieldTexts, fieldTexts } from '../document/texts.ts'
import { specAt } from './audit-forms.ts'

/** What the words of an entry depend on. The texts of the forms and of the history are loaded. */
export interface AuditWords {
  specs: readonly FormSpec<FieldValues>[]
  i18n: I18n
  locale: string
  /** Of the balance: ISO 4217, '' where it is unknown. */
  currency: string
}

/** A longer value is cut. In characters. */
const MAX_VALUE = 600

/** The texts of a field of these forms. Its values are of bounded length. */
export function fieldWords(
  field: string,
  forms: AuditWords['specs'],
  { i18n, locale }: AuditWords,
): FieldTexts {
  const spec = specAt(field, forms)
  if (!spec) return { label: field, fullLabel: cut(field), help: '', value: plainText }
  const t = i18n.getFixedT(null, 'common')
  const pageText = i18n.getFixedT(null, spec.namespace)
  const words = (key: string, values?: object) =>
    textAt(pageText, key, { ...values, defaultValue: '' })
  const texts = fieldTexts(spec, field, words, t, locale)
  const value = (of: unknown) => {
    if (isMask(of)) return t('form.secret')
    try {
      return cut(texts.value(of))
    } catch {
      // A PBX may log dates that no calendar has.
      return plainText(of)
    }
  }
  return { ...texts, fullLabel: texts.fullLabel || cut(field), value }
}

/** A value of the wire as it is. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return cut(value)
  return value === undefined ? '' : cut(stringifyLossless(value))
}

/** A text of bounded length. */
export const cut = (text: string, most = MAX_VALUE): string => {
  const characters = text.length > most ? [...text.slice(0, most + 1)] : []
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
