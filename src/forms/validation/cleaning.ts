import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { get } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { cleanedBy, schemaAt } from '../../contract/json/cleaned.ts'

/**
 * Cleans what stands in the fields of a form, and remembers where that changed something that can
 * be seen.
 */
export interface Cleaning {
  clean: (field: string) => void
  isChanged: (field: string) => boolean
  subscribe: (listener: () => void) => () => void
}

/** Cleans the fields of `form` as `schema` says, before they are judged. */
export function cleaningOf(form: UseFormReturn<FieldValues>, schema: $ZodType): Cleaning {
  const changed = new Set<string>()
  const listeners = new Set<() => void>()
  const clean = (field: string) => {
    const before: unknown = get(form.getValues(), field)
    const after = cleanedBy(schemaAt(schema, field), before)
    if (after === before) return
    // By the fields of a list, which are registered one by one.
    if (typeof before === 'object' && before !== null) {
      for (const name of Object.keys(before)) clean(`${field}.${name}`)
      return
    }
    // A fault that it mends is gone at once.
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

/** What a person sees of a text: neither blanks nor marks. */
const visible = (text: unknown): string => String(text).replace(/[\s\p{Cf}]/gu, '')
