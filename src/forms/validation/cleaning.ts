import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { get } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { cleanedBy, schemaAt } from '../../contract/json/cleaned.ts'

/** Cleans the texts in the fields of a form, and remembers where the user can see a difference. */
export interface Cleaning {
  clean: (field: string) => void
  isChanged: (field: string) => boolean
  subscribe: (listener: () => void) => () => void
}

/** Cleans the fields of `form` as `schema` says, before they are validated. */
export function cleaningOf(form: UseFormReturn<FieldValues>, schema: $ZodType): Cleaning {
  const changed = new Set<string>()
  const listeners = new Set<() => void>()
  const clean = (field: string) => {
    const before: unknown = get(form.getValues(), field)
    const after = cleanedBy(schemaAt(schema, field), before)
    if (after === before) return
    // A list is cleaned field by field, because its fields are registered one by one.
    if (typeof before === 'object' && before !== null) {
      for (const name of Object.keys(before)) clean(`${field}.${name}`)
      return
    }
    // Removes an error at once that the cleaning fixed.
    form.setValue(field, after, { shouldValidate: form.getFieldState(field).invalid })
    if (visible(before) === visible(after)) return
    changed.add(field)
    for (const listener of listeners) listener()
  }
  return {
    clean,
    isChanged: (field) => changed.has(field),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The visible part of a text, without whitespace and formatting characters. */
const visible = (text: unknown): string => String(text).replace(/[\s\p{Cf}]/gu, '')
