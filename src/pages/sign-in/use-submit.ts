import { type FormEvent, useRef, useState } from 'react'

/** Error messages by field. `form`: the message that belongs to no field. */
export type Errors = Record<string, string | undefined>

/**
 * Submits a form, once at a time, without clearing its fields. Hides errors while submitting again.
 * Uses only React, because the sign-in page doesn't load TanStack Query.
 */
export function useSubmit(submit: (form: FormData) => Promise<Errors>) {
  const [errors, setErrors] = useState<Errors>({})
  const [isPending, setPending] = useState(false)
  const isSending = useRef(false)

  async function send(form: FormData) {
    if (isSending.current) return
    isSending.current = true
    setErrors({})
    setPending(true)
    try {
      setErrors(await submit(form))
    } finally {
      isSending.current = false
      setPending(false)
    }
  }

  return {
    errors,
    isPending,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      return send(new FormData(event.currentTarget))
    },
  }
}
