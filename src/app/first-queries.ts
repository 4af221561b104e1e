import type { QueryClient } from '@tanstack/react-query'
import { BASE_PATH } from '../api/http/api-address.ts'
import { forgetUnsupported } from '../api/http/capabilities.ts'
import { holidaysQuery } from '../api/resources/holidays-queries.ts'
import { statusQuery } from '../api/resources/status-queries.ts'
import { tenantQuery } from '../api/resources/tenant-queries.ts'
import { userQuery } from '../api/resources/user-queries.ts'
import { hasTenant, identityKey, noteAccess, readSession } from '../api/session/session.ts'
import { accessOf, rightTo } from '../contract/roles.ts'
import { createQueryClient } from './query-client.ts'

// Loaded before any component (see src/app/first-paint/first-paint.ts) to have the first page's
// data ready early. Keep it small.
const firstIdentity = identityKey(readSession())
let first = firstIdentity ? newQueries(firstIdentity) : undefined

/** The cache of a user and tenant, by `identityKey`. Starts reading what every page needs. */
export function queriesOf(identity: string): QueryClient {
  const queries = first && identity === firstIdentity ? first : newQueries(identity)
  first = undefined
  return queries
}

function newQueries(identity: string) {
  forgetUnsupported()
  const queries = createQueryClient()
  if (hasTenant()) void queries.prefetchQuery(tenantQuery)
  queries.fetchQuery(userQuery).then(
    (user) => {
      // Another tab may have signed in another user meanwhile, who may see less.
      if (identityKey(readSession()) !== identity) return
      const access = accessOf(user)
      noteAccess(access)
      if (access === 'self' || !hasTenant(access)) return
      if (rightTo('holidays', user) !== 'none') void queries.prefetchQuery(holidaysQuery)
      const isOverview = location.pathname === BASE_PATH && rightTo('overview', user) !== 'none'
      if (isOverview) void queries.prefetchQuery(statusQuery)
    },
    () => {},
  )
  return queries
}
