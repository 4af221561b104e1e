import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { hasTenant, readSession } from '../../api/session/session.ts'
import type { Access } from '../../contract/roles.ts'
import { zoneOffset } from '../../domain/time/time.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useIdle } from '../../ui/hooks/when-idle.ts'
import { MenuIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { ZoneTime } from '../../ui/zone-time.tsx'
import './header.css'
import { PbxUnchecked } from './pbx-unchecked.tsx'
import { TenantBadge } from './tenant/tenant-badge.tsx'
import { TenantMark } from './tenant/tenant-mark.tsx'
import { UserMenu } from './user-menu.tsx'

/** Loaded later, to keep the schedule's rules out of a page's first load. */
const TenantOpenStatus = lazyPart(
  async () => (await import('./tenant/tenant-open-status.tsx')).TenantOpenStatus,
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
  // A browser's first formatted time takes it long.
  const isIdle = useIdle()
  const timezone = isIdle && tenant?.values.timezone
  const zone = timezone && zoneOffset(timezone, new Date()) !== null && timezone
  const mayRead = access !== undefined && access !== 'self' && isOfTenant
  return (
    <header className="header not-printed">
      <button
        type="button"
        className="icon-button header-menu"
        aria-label={t('shell.openNavigation')}
        onClick={onOpenNavigation}
      >
        <MenuIcon fontSize="small" />
      </button>
      <TenantMark
        address={mayRead ? (tenant?.plan.avatar_file_url ?? '') : ''}
        isCrowded={chosen !== undefined}
      />
      {chosen ? (
        <TenantBadge name={name ?? ''} list={chosen.list} />
      ) : (
        <div className="header-name" title={name}>
          {name || t('product')}
        </div>
      )}
      {zone && (
        <div className="header-time">
          <ZoneTime zone={zone} />
        </div>
      )}
      {isIdle && mayRead && <TenantOpenStatus />}
      <PbxUnchecked />
      <div className="header-search">
        <Search />
      </div>
      <UserMenu />
    </header>
  )
}
