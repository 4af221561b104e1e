import { useLocation, useNavigationType } from 'react-router'

/** Whose session has ended. The console passes it on to the sign-in page, which then says so. */
export interface EndedSession {
  username: string
  domain: string
  /** The user has signed out in another tab. */
  isSignedOut?: true
}

/** The session whose end led to the sign-in page; null if the page was opened or reloaded. */
export function useEndedSession(): EndedSession | null {
  const { state } = useLocation()
  const isOpened = useNavigationType() === 'POP'
  return (!isOpened && state?.ended) || null
}
