import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  Navigate,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigationType,
} from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { userQuery } from '../../api/resources/user-queries.ts'
import { hasTenant, readSession } from '../../api/session/session.ts'
import { accessOf, rightTo } from '../../contract/roles.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { TenantNameContext } from '../../ui/hooks/use-window-title.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PAGE_NAME_IDS } from '../../ui/page-frame.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { ChunkLoadNotice } from '../chunk-load-notice.tsx'
import { Notice } from '../notice.tsx'
import type { PageEntry } from '../pages.ts'
import { StartPage } from '../start-page.tsx'
import { useFocusKeeper } from './focus-keeper.ts'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { useOnePress } from './one-press.ts'
import { RefreshStatus } from './refresh-status.tsx'
import { ResetNotice } from './reset-notice.tsx'
import './shell.css'
import { useOpenedFor } from './tenant/opened-for.ts'

/** Loaded later, because it is shown seldom. */
const MovedNotice = lazyPart(async () => (await import('./tenant/moved-notice.tsx')).MovedNotice)

/**
 * The frame of every page: header, navigation, notices. Its grid is that of the first paint, in
 * first-paint.css.
 */
export function Shell() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  const { pathname, hash } = useLocation()
  // The address where the menu was opened, so that following a link closes it.
  const [menuAt, setMenuAt] = useState<string | null>(null)
  const page = useMatches().at(-1)?.handle as PageEntry | undefined
  const main = useRef<HTMLElement>(null)
  const access = user ? accessOf(user) : undefined
  const { data: tenantName = '' } = useQuery({
    ...tenantQuery,
    enabled: hasTenant(access),
    select: ({ values }) => values.name,
  })
  // Read once: the shell is mounted for one tenant.
  const [tenant] = useState(() => readSession()?.tenant)
  const opened = useOpenedFor(tenant)
  const isMoved = page !== undefined && !page.worksWithoutTenant && opened?.id !== tenant?.id
  useFocusKeeper()
  useOnePress()

  // Move the focus to new content for screen readers, after signing in too. Don't do so after a
  // page load, or if the address names a field.
  const isLoaded = useNavigationType() === 'POP'
  const content = page?.hasSubpages ? pathname : page?.key
  const shown = useRef(isLoaded ? content : undefined)
  useEffect(() => {
    if (shown.current !== content && !hash) main.current?.focus({ preventScroll: true })
    shown.current = content
  }, [content, hash])

  return (
    <div className="frame">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link leads to a place in the page */}
      <a
        href="#page"
        className="shell-skip"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('shell.skip')}
      </a>
      <Header access={access} onOpenNavigation={() => setMenuAt(pathname)} />
      <Navigation
        user={user}
        page={page}
        isOpen={menuAt === pathname}
        onClose={() => setMenuAt(null)}
      />
      <main
        id="page"
        ref={main}
        tabIndex={-1}
        aria-labelledby={PAGE_NAME_IDS}
        className="shell-page"
      >
        <OfflineBanner />
        <RefreshStatus key={pathname} />
        <ChunkLoadNotice />
        <ResetNotice />
        {isMoved && opened && tenant && <MovedNotice now={tenant} before={opened} />}
        <TenantNameContext value={tenantName}>
          <Page page={page} />
        </TenantNameContext>
      </main>
      <ScrollRestoration />
    </div>
  )
}

/** The page, if the user may see it. Otherwise it isn't rendered, so it requests nothing. */
function Page({ page }: { page: PageEntry | undefined }) {
  const { t } = useTranslation()
  const user = useQuery(userQuery)
  const cannotChoose = useUnsupported('POST /user/password')
  const { pathname, search, hash } = useLocation()
  const address = pathname + search + hash
  if (user.isError || !user.data) {
    return (
      <div className="shell-loading">
        <QueryState query={user} failed={t('failure.what.user')} outline={<FieldsOutline />} />
      </div>
    )
  }
  // Until the password is changed, the server rejects all other requests.
  if (user.data.password_force_reset && !cannotChoose && page?.key !== 'account') {
    return <Navigate to={paths.account} replace />
  }
  const access = accessOf(user.data)
  // A tenant user has only one page. Every other address shows the same notice.
  if (page ? !page.access.includes(access) : access === 'self') {
    if (page?.path === '/') return <StartPage user={user.data} />
    return (
      <Notice
        title={t('states.adminsOnlyTitle')}
        text={t(access === 'self' ? 'states.adminsOnly' : 'states.systemOnly')}
        action={{ label: t('states.toAccount'), to: paths.account }}
      />
    )
  }
  // If the session has ended, keep the page: it may have unsaved edits.
  if (page && !page.worksWithoutTenant && readSession() && !hasTenant(access)) {
    if (page.path === '/') return <StartPage user={user.data} />
    return (
      <Notice
        title={t('states.noTenantTitle')}
        text={t('states.noTenant')}
        action={{ label: t('states.toTenants'), to: paths.tenants, state: { next: address } }}
      />
    )
  }
  if (page && rightTo(page.key, user.data) === 'none') {
    if (page.path === '/') return <StartPage user={user.data} />
    return (
      <Notice
        title={t('states.notAllowedTitle')}
        text={t('states.notAllowed')}
        action={{ label: t('states.toAccount'), to: paths.account }}
      />
    )
  }
  return <Outlet />
}
