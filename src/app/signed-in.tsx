import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { userQuery } from '../api/auth.ts'
import { hasTenant, onSession, readSession } from '../api/session.ts'
import { onSavedElsewhere, shareSession } from '../api/tabs.ts'
import { tenantQuery } from '../api/tenant.ts'
import { hasUnsaved } from '../forms/unsaved.ts'
import { createQueryClient } from './query-client.ts'
import { Shell } from './shell.tsx'
import { signInAddress } from './sign-in-address.ts'

/** All that needs a session. It leads to the sign-in page when the session ends, and starts anew when another user signs in or another tenant is chosen. */
export function SignedIn() {
  const [shown, setShown] = useState(identity)
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  useEffect(shareSession, [])
  useEffect(
    () =>
      onSession(() => {
        const now = identity()
        // A form with unsaved edits may keep the user here: it is not taken away from under him.
        if (!now) return navigate(signInAddress(pathname + search + hash))
        // Nor when another tab switches the tenant: the form says so, and sends nothing.
        setShown((before) => (before?.who === now.who && hasUnsaved() ? before : now))
      }),
    [navigate, pathname, search, hash],
  )
  return <OneUser key={`${shown?.who} ${shown?.tenant}`} />
}

/** The shell with a cache of its own: nothing that was read by one user or of one tenant is left for the next. */
function OneUser() {
  const [queries] = useState(() => {
    const client = createQueryClient()
    client.prefetchQuery(userQuery)
    if (hasTenant()) client.prefetchQuery(tenantQuery)
    return client
  })
  useEffect(
    () => onSavedElsewhere((queryKey) => queries.invalidateQueries({ queryKey })),
    [queries],
  )
  return (
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  )
}

function identity() {
  const session = readSession()
  if (!session) return null
  // Whose a token pasted by hand is may not be known, and it is never renewed: it is told from others by itself.
  const who = session.refresh_token ? `${session.username}@${session.domain}` : session.access_token
  return { who, tenant: session.tenant?.id ?? '' }
}
