import { type FormEvent, startTransition, useActionState } from 'react'

/** Error messages by field. `form`: the message that belongs to no field. */
export type Errors = Record<string, string | undefined>

const NO_ERRORS: Errors = {}

/**
 * Submits a form, once at a time, without clearing its fields. Hides errors while submitting again.
 * Uses only React, because the sign-in page doesn't load TanStack Query.
 */
export function useSubmit(submit: (form: FormData) => Promise<Errors>) {
  const [errors, run, isPending] = useActionState<Errors, FormData>(
    (_, form) => submit(form),
    NO_ERRORS,
  )
  return {
    errors: isPending ? NO_ERRORS : errors,
    isPending,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      const form = new FormData(event.currentTarget)
      if (!isPending) startTransition(() => run(form))
    },
  }
}
