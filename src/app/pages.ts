import type { SvgIconComponent } from '@mui/icons-material'
import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import OverviewIcon from '@mui/icons-material/DashboardOutlined'
import HoursIcon from '@mui/icons-material/ScheduleOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'

/** A page of the shell. Its key names its label, its h1 and its texts. */
export interface PageEntry {
  key: 'overview' | 'settings' | 'office-hours' | 'account'
  /** Its address. `/` is the start page of whom `access` names. */
  path: string
  icon: SvgIconComponent
  /** Who sees it: nobody else finds it in the navigation or gets it from the router. */
  access: readonly Access[]
  texts: Texts
  load: () => Promise<{ Page: ComponentType }>
}

/** The one table of pages, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    key: 'overview',
    path: '/',
    icon: OverviewIcon,
    access: ['system', 'tenant'],
    texts: 'overview',
    load: () => import('../pages/overview/page.tsx'),
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
    texts: 'account',
    load: () => import('../pages/account/page.tsx'),
  },
]
