import type { TFunction } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { get } from 'react-hook-form'
import type { ApiFailure } from '../../api/http/failure/failure.ts'
import { fieldOf } from '../../api/http/failure/field-of.ts'
import { inOwnWords } from '../../i18n/own-words.ts'
import type { FormSpec } from '../document/form-spec.ts'

/**
 * Why a server rejected `values`: the messages that belong to fields of the form, and a failure
 * with the other messages, or null if all of them belong to fields.
 */
export function serverErrors(
  { schema, formField }: FormSpec<FieldValues>,
  failure: ApiFailure,
  values: FieldValues,
  t: TFunction,
): { fields: Map<string, string>; others: ApiFailure | null } {
  const ownWords = inOwnWords(failure, { schema, values }, t, (field) =>
    formField ? formField(values, field) : field,
  )
  const isShown = (field: string) => get(values, field) !== undefined
  const fields = new Map([...ownWords.byField()].filter(([field]) => isShown(field)))
  const others = ownWords.errors.filter(({ detail }) => !isShown(fieldOf(detail)))
  const isSaidByFields = fields.size > 0 && others.length === 0
  return { fields, others: isSaidByFields ? null : ownWords.withErrors(others) }
}
