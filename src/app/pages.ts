import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'

/** A page of the shell. Its key names its label, its h1 and its texts. */
export interface PageEntry {
  key:
    | 'tenants'
    | 'overview'
    | 'settings'
    | 'office-hours'
    | 'holidays'
    | 'password-policy'
    | 'custom-headers'
    | 'voicemail'
    | 'balance'
    | 'history'
    | 'account'
  /** `/` is the start page of the users that `access` names. */
  path: string
  /** Who sees it. Others don't get it from the navigation or the router. */
  access: readonly Access[]
  /** A system administrator can use it without a chosen tenant. */
  worksWithoutTenant?: true
  texts: Texts
  load: () => Promise<{ Page: ComponentType }>
}

/** The one table of pages, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    key: 'tenants',
    path: paths.tenants,
    access: ['system'],
    worksWithoutTenant: true,
    texts: 'tenants',
    load: () => import('../pages/tenants/tenants-page.tsx'),
  },
  {
    key: 'overview',
    path: paths.overview,
    access: ['system', 'tenant'],
    texts: 'overview',
    load: () => import('../pages/overview/overview-page.tsx'),
  },
  {
    key: 'settings',
    path: paths.settings,
    access: ['system', 'tenant'],
    texts: 'settings',
    load: () => import('../pages/settings/settings-page.tsx'),
  },
  {
    key: 'office-hours',
    path: paths.officeHours,
    access: ['system', 'tenant'],
    texts: 'office-hours',
    load: () => import('../pages/office-hours/office-hours-page.tsx'),
  },
  {
    key: 'holidays',
    path: paths.holidays,
    access: ['system', 'tenant'],
    texts: 'holidays',
    load: () => import('../pages/holidays/holidays-page.tsx'),
  },
  {
    key: 'password-policy',
    path: paths.passwordPolicy,
    access: ['system', 'tenant'],
    texts: 'password-policy',
    load: () => import('../pages/password-policy/password-policy-page.tsx'),
  },
  {
    key: 'custom-headers',
    path: paths.customHeaders,
    access: ['system', 'tenant'],
    texts: 'custom-headers',
    load: () => import('../pages/custom-headers/custom-headers-page.tsx'),
  },
  {
    key: 'voicemail',
    path: paths.voicemail,
    access: ['system', 'tenant'],
    texts: 'voicemail',
    load: () => import('../pages/voicemail/voicemail-page.tsx'),
  },
  {
    key: 'balance',
    path: paths.balance,
    access: ['system', 'tenant'],
    texts: 'balance',
    load: () => import('../pages/balance/balance-page.tsx'),
  },
  {
    key: 'history',
    path: paths.history,
    access: ['system', 'tenant'],
    texts: 'history',
    load: () => import('../pages/history/history-page.tsx'),
  },
  {
    key: 'account',
    path: paths.account,
    access: ['system', 'tenant', 'self'],
    worksWithoutTenant: true,
    texts: 'account',
    load: () => import('../pages/account/account-page.tsx'),
  },
]
