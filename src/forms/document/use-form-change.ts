import { useEffectEvent, useLayoutEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/** Calls `onChange` at each change of a value of the form, without rendering anything. */
export function useFormChange(form: UseFormReturn<FieldValues>, onChange: () => void): void {
  const callback = useEffectEvent(onChange)
  useLayoutEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => callback() }),
    [form],
  )
}
