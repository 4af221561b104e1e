import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
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
import { paths } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { TenantNameContext } from '../../ui/hooks/use-window-title.ts'
import { Notice } from '../../ui/notice.tsx'
import { PAGE_NAME_IDS } from '../../ui/page-frame.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { ChunkLoadNotice } from '../chunk-load-notice.tsx'
import type { PageEntry } from '../pages.ts'
import { StartPage } from '../start-page.tsx'
import { useFocusKeeper } from './focus-keeper.ts'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { useOnePress } from './one-press.ts'
import { RefreshStatus } from './refresh-status.tsx'
import { ResetNotice } from './reset-notice.tsx'

/**
 * The frame of every page: header, navigation, notices. Its sizes must match those in
 * src/app/first-paint/first-paint.css.
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
    <Box sx={frame}>
      <Box
        component="a"
        href="#page"
        sx={skipLink}
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('shell.skip')}
      </Box>
      <Header access={access} onOpenNavigation={() => setMenuAt(pathname)} />
      <Navigation user={user} isOpen={menuAt === pathname} onClose={() => setMenuAt(null)} />
      <Box
        component="main"
        id="page"
        ref={main}
        tabIndex={-1}
        aria-labelledby={PAGE_NAME_IDS}
        sx={{ minWidth: 0, outline: 0 }}
      >
        <OfflineBanner />
        <RefreshStatus key={pathname} />
        <ChunkLoadNotice />
        <ResetNotice />
        <TenantNameContext value={tenantName}>
          <Page page={page} />
        </TenantNameContext>
      </Box>
      <ScrollRestoration />
    </Box>
  )
}

/** The page, if the user may see it. Otherwise it isn't rendered, so it requests nothing. */
function Page({ page }: { page: PageEntry | undefined }) {
  const { t } = useTranslation()
  const user = useQuery(userQuery)
  const cannotChoose = useUnsupported('POST /user/password')
  if (user.isError || !user.data) {
    return (
      <Box sx={{ padding: 6 }}>
        <QueryState query={user} failed={t('failure.what.user')} outline={<FieldsOutline />} />
      </Box>
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
        action={{ label: t('states.toTenants'), to: paths.tenants }}
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

const frame = {
  display: 'grid',
  gridTemplateRows: '48px 1fr',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'max(224px, 8.5rem) minmax(0, 1fr)' },
  minBlockSize: '100dvh',
  '@media print': { display: 'block' },
}
const skipLink = {
  position: 'absolute',
  insetInlineStart: 8,
  insetBlockStart: -80,
  zIndex: 10,
  padding: '8px 12px',
  backgroundColor: 'background.paper',
  color: 'primary.main',
  '&:focus': { insetBlockStart: 8 },
}
