import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { forgetMissing } from '../api/offered.ts'
import { hasTenant, onSession, readSession } from '../api/session.ts'
import { tenantQuery } from '../api/tenant.ts'
import { userQuery } from '../api/user.ts'
import { createQueryClient } from './query-client.ts'
import { Shell } from './shell.tsx'
import { signInAddress } from './sign-in-address.ts'

/** All that needs a session. It leads to the sign-in page when the session ends, and starts anew when another user signs in or another tenant is chosen. */
export function SignedIn() {
  const [user, setUser] = useState(identity)
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  useEffect(
    () =>
      onSession(() => {
        const now = identity()
        // A form with unsaved edits may keep the user here: it is not taken away from under him.
        if (now === '') navigate(signInAddress(pathname + search + hash))
        else setUser(now)
      }),
    [navigate, pathname, search, hash],
  )
  return <OneUser key={user} />
}

/** The shell with a cache of its own: nothing that was read by one user or of one tenant is left for the next. */
function OneUser() {
  const [queries] = useState(() => {
    forgetMissing()
    const client = createQueryClient()
    client.prefetchQuery(userQuery)
    if (hasTenant()) client.prefetchQuery(tenantQuery)
    return client
  })
  return (
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  )
}

function identity(): string {
  const session = readSession()
  if (!session) return ''
  const tenant = session.tenant?.id ?? ''
  // Whose a token pasted by hand is may not be known, and it is never renewed: it is told from others by itself.
  const who = session.refresh_token ? `${session.username}@${session.domain}` : session.access_token
  return `${who} ${tenant}`
}
