import type { SvgIconComponent } from '@mui/icons-material'
import BalanceIcon from '@mui/icons-material/AccountBalanceWalletOutlined'
import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import HeadersIcon from '@mui/icons-material/DataObjectOutlined'
import HolidaysIcon from '@mui/icons-material/EventOutlined'
import PasswordIcon from '@mui/icons-material/PasswordOutlined'
import HoursIcon from '@mui/icons-material/ScheduleOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import VoicemailIcon from '@mui/icons-material/VoicemailOutlined'
import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'

/** A page of the shell. Its key names its label, its h1 and its texts. */
export interface PageEntry {
  key:
    | 'settings'
    | 'office-hours'
    | 'holidays'
    | 'password-policy'
    | 'custom-headers'
    | 'voicemail'
    | 'balance'
    | 'account'
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
    key: 'holidays',
    path: '/holidays',
    icon: HolidaysIcon,
    access: ['system', 'tenant'],
    texts: 'holidays',
    load: () => import('../pages/holidays/page.tsx'),
  },
  {
    key: 'password-policy',
    path: '/password-policy',
    icon: PasswordIcon,
    access: ['system', 'tenant'],
    texts: 'password-policy',
    load: () => import('../pages/password-policy/page.tsx'),
  },
  {
    key: 'custom-headers',
    path: '/custom-headers',
    icon: HeadersIcon,
    access: ['system', 'tenant'],
    texts: 'custom-headers',
    load: () => import('../pages/custom-headers/page.tsx'),
  },
  {
    key: 'voicemail',
    path: '/voicemail',
    icon: VoicemailIcon,
    access: ['system', 'tenant'],
    texts: 'voicemail',
    load: () => import('../pages/voicemail/page.tsx'),
  },
  {
    key: 'balance',
    path: '/balance',
    icon: BalanceIcon,
    access: ['system', 'tenant'],
    texts: 'balance',
    load: () => import('../pages/balance/page.tsx'),
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
