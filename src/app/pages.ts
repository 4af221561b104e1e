import type { SvgIconComponent } from '@mui/icons-material'
import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import TenantsIcon from '@mui/icons-material/ApartmentOutlined'
import HoursIcon from '@mui/icons-material/ScheduleOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'

/** A page of the shell. Its key names its label, its h1 and its texts. */
export interface PageEntry {
  key: 'tenants' | 'settings' | 'office-hours' | 'account'
  path: string
  icon: SvgIconComponent
  /** Who sees it: nobody else finds it in the navigation or gets it from the router. */
  access: readonly Access[]
  /** It is of use to a system administrator who has chosen no tenant. */
  worksWithoutTenant?: true
  texts: Texts
  load: () => Promise<{ Page: ComponentType }>
}

/** The one table of pages, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    key: 'tenants',
    path: '/tenants',
    icon: TenantsIcon,
    access: ['system'],
    worksWithoutTenant: true,
    texts: 'tenants',
    load: () => import('../pages/tenants/page.tsx'),
  },
  {
    key: 'settings',
    path: '/settings',
    icon: SettingsIcon,
    access: ['system', 'tenant'],
    texts: 'settings',
    load: () => import('../pages/settings/page.tsx'),
  },
  {
    key: 'office-hours',
    path: '/office-hours',
    icon: HoursIcon,
    access: ['system', 'tenant'],
    texts: 'office-hours',
    load: () => import('../pages/office-hours/page.tsx'),
  },
  {
    key: 'account',
    path: '/account',
    icon: AccountIcon,
    access: ['system', 'tenant', 'self'],
    worksWithoutTenant: true,
    texts: 'account',
    load: () => import('../pages/account/page.tsx'),
  },
]
