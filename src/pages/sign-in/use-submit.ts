import { type FormEvent, startTransition, useActionState } from 'react'

/** What is wrong, by the field; `form`: of none of them. */
export type Errors = Record<string, string | undefined>

const NO_ERRORS: Errors = {}

/**
 * Submits a form, once at a time, and keeps what is in its fields. Errors are not shown while it is
 * submitted again. It is made with React alone, as the sign-in page does not load TanStack Query.
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
