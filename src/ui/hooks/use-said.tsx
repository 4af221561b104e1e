import { type ReactNode, useCallback, useState } from 'react'

/**
 * A text for a live region, and a function that says another one. Screen readers announce it again
 * even if it is the same text as before.
 */
export function useSaid(): [said: ReactNode, say: (text: string) => void] {
  const [said, setSaid] = useState({ text: '', times: 0 })
  const say = useCallback(
    (text: string) => setSaid(({ times }) => ({ text, times: times + 1 })),
    [],
  )
  return [<span key={said.times}>{said.text}</span>, say]
}
