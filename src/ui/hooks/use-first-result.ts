import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Makes Enter in a search field move the focus to the first result, as soon as the results for the
 * typed text are shown. `settled`: the text whose results are shown, null while they load.
 * `first`: finds the first result. Returns what to call on Enter.
 */
export function useFirstResult(
  settled: string | null,
  first: () => HTMLElement | null | undefined,
): (typed: string) => void {
  const [asked, setAsked] = useState<{ text: string; field: Element | null } | null>(null)
  const focusFirst = useEffectEvent((field: Element | null) => {
    setAsked(null)
    // The user may have moved on while the results were loading.
    if (document.activeElement === field) first()?.focus()
  })
  useEffect(() => {
    if (asked && asked.text === settled) focusFirst(asked.field)
  }, [asked, settled])
  return (typed) => setAsked({ text: typed.trim(), field: document.activeElement })
}
