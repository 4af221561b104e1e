import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { hasTenant, readSession } from '../../api/session/session.ts'
import type { Access } from '../../contract/roles.ts'
import { zoneOffset } from '../../domain/time/time.ts'
import { useLater } from '../../ui/hooks/use-later.ts'
import { MenuIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { notStuckIfShort } from '../../ui/styles/short-window.ts'
import { ZoneTime } from '../../ui/zone-time.tsx'
import { PbxUnchecked } from './pbx-unchecked.tsx'
import { TenantBadge } from './tenant-badge.tsx'
import { TenantMark } from './tenant-mark.tsx'
import { UserMenu } from './user-menu.tsx'

/** Loaded later, to keep the schedule's rules out of a page's first load. */
const TenantOpenStatus = lazyPart(
  async () => (await import('./tenant-open-status.tsx')).TenantOpenStatus,
)

const Search = lazyPart(async () => (await import('../search/search.tsx')).Search)

interface Props {
  access: Access | undefined
  onOpenNavigation: () => void
}

/**
 * The tenant's name, avatar and local time, whether it is open (for users who may read the
 * holidays), and the user menu.
 */
export function Header({ access, onOpenNavigation }: Props) {
  const { t } = useTranslation()
  // Read once: the shell is mounted for one tenant, and the session's end must not change it.
  const [session] = useState(readSession)
  const isOfTenant = hasTenant(access, session)
  const { data } = useQuery({ ...tenantQuery, enabled: isOfTenant })
  const tenant = isOfTenant ? data : undefined
  const chosen = session?.tenant
  const name = tenant?.values.name || chosen?.name
  // The first use of a time zone takes the browser long.
  const isLater = useLater()
  const timezone = isLater && tenant?.values.timezone
  const zone = timezone && zoneOffset(timezone, new Date()) !== null && timezone
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
      {isLater && mayRead && <TenantOpenStatus />}
      <PbxUnchecked />
      <Box sx={{ marginInlineStart: 'auto', minInlineSize: { xs: 36, sm: 104 }, flex: 'none' }}>
        <Search />
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
  // It is sticky, so focusing its content must not scroll the page.
  '& *': { scrollMarginBlockStart: '-56px' },
  ...notStuckIfShort,
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 3 },
  paddingInline: { xs: 2, sm: 3, md: 4 },
  // On the smallest phones, leave room for the tenant's name.
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
