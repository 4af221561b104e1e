import { hasTenant, readSession } from '../api/session/session.ts'
import { accessOf, type Holder, rightTo } from '../contract/roles.ts'
import { type PageEntry, pages } from './pages.ts'

/** The pages that a user may see, in the order of the navigation; [] while the user is unknown. */
export function usablePages(user: Holder | undefined): PageEntry[] {
  if (!user) return []
  const access = accessOf(user)
  // If the session has ended, keep the list as it is.
  const isOfUse = (page: PageEntry) =>
    page.worksWithoutTenant || hasTenant(access) || !readSession()
  return pages.filter(
    (page) => page.access.includes(access) && isOfUse(page) && rightTo(page.key, user) !== 'none',
  )
}
