import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { hasTenant, readSession } from '../../api/session/session.ts'
import type { Access } from '../../contract/roles.ts'
import { zoneOffset } from '../../domain/time/time.ts'
import { MenuIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { notStuckIfShort } from '../../ui/styles/short-window.ts'
import { ZoneTime } from '../../ui/zone-time.tsx'
import { PbxUnchecked } from './pbx-unchecked.tsx'
import { TenantBadge } from './tenant-badge.tsx'
import { TenantMark } from './tenant-mark.tsx'
import { UserMenu } from './user-menu.tsx'

/** The rules of a schedule are no part of a page's first load. */
const TenantOpenStatus = lazyPart(
  async () => (await import('./tenant-open-status.tsx')).TenantOpenStatus,
)

const Search = lazyPart(async () => (await import('../search/search.tsx')).Search)

interface Props {
  access: Access | undefined
  onOpenNavigation: () => void
}

/**
 * Whose tenant this is and its avatar, its local time, whether it is open for who may know the
 * holidays, and the user's menu.
 */
export function Header({ access, onOpenNavigation }: Props) {
  const { t } = useTranslation()
  // The shell is drawn for one tenant: a session that has ended changes nothing of it.
  const [session] = useState(readSession)
  const isOfTenant = hasTenant(access, session)
  const { data } = useQuery({ ...tenantQuery, enabled: isOfTenant })
  const tenant = isOfTenant ? data : undefined
  const chosen = session?.tenant
  const name = tenant?.values.name || chosen?.name
  const zone =
    tenant && zoneOffset(tenant.values.timezone, new Date()) !== null && tenant.values.timezone
  const mayRead = access !== undefined && access !== 'self' && isOfTenant
  return (
    <Box component="header" sx={bar}>
      <IconButton
        aria-label={t('shell.openNavigation')}
        onClick={onOpenNavigation}
        sx={{ display: { md: 'none' }, marginInlineStart: -2 }}
      >
        <MenuIcon fontSize="small" />
      </IconButton>
      <TenantMark
        address={mayRead ? (tenant?.plan.avatar_file_url ?? '') : ''}
        isCrowded={chosen !== undefined}
      />
      {chosen ? (
        <TenantBadge name={name ?? ''} list={chosen.list} />
      ) : (
        <Box sx={nameStyle} title={name}>
          {name || t('product')}
        </Box>
      )}
      {zone && (
        <Box sx={time}>
          <ZoneTime zone={zone} />
        </Box>
      )}
      {mayRead && (
        <Suspense>
          <TenantOpenStatus />
        </Suspense>
      )}
      <PbxUnchecked />
      <Box sx={{ marginInlineStart: 'auto', minInlineSize: { xs: 36, sm: 104 }, flex: 'none' }}>
        <Suspense>
          <Search />
        </Suspense>
      </Box>
      <Box>
        <UserMenu />
      </Box>
    </Box>
  )
}

const bar = {
  gridColumn: '1 / -1',
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 5,
  // Its content is always in view, so focusing it must not scroll the page.
  '& *': { scrollMarginBlockStart: '-56px' },
  ...notStuckIfShort,
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 3 },
  paddingInline: { xs: 2, sm: 3, md: 4 },
  // The smallest phones: the name of the tenant needs the room more.
  '@media (max-width: 22rem)': { gap: 0, paddingInline: 1 },
  backgroundColor: 'background.paper',
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
  ...notPrinted,
}
const time = {
  display: { xs: 'none', md: 'block' },
  color: 'text.secondary',
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
}
const nameStyle = {
  fontWeight: 650,
  fontSize: '0.875rem',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
}
