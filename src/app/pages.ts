import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'

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
  /** Its address. `/` is the start page of whom `access` names. */
  path: string
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
    access: ['system'],
    worksWithoutTenant: true,
    texts: 'tenants',
    load: () => import('../pages/tenants/tenants-page.tsx'),
  },
  {
    key: 'overview',
    path: '/',
    access: ['system', 'tenant'],
    texts: 'overview',
    load: () => import('../pages/overview/overview-page.tsx'),
  },
  {
    key: 'settings',
    path: '/settings',
    access: ['system', 'tenant'],
    texts: 'settings',
    load: () => import('../pages/settings/settings-page.tsx'),
  },
  {
    key: 'office-hours',
    path: '/office-hours',
    access: ['system', 'tenant'],
    texts: 'office-hours',
    load: () => import('../pages/office-hours/office-hours-page.tsx'),
  },
  {
    key: 'holidays',
    path: '/holidays',
    access: ['system', 'tenant'],
    texts: 'holidays',
    load: () => import('../pages/holidays/holidays-page.tsx'),
  },
  {
    key: 'password-policy',
    path: '/password-policy',
    access: ['system', 'tenant'],
    texts: 'password-policy',
    load: () => import('../pages/password-policy/password-policy-page.tsx'),
  },
  {
    key: 'custom-headers',
    path: '/custom-headers',
    access: ['system', 'tenant'],
    texts: 'custom-headers',
    load: () => import('../pages/custom-headers/custom-headers-page.tsx'),
  },
  {
    key: 'voicemail',
    path: '/voicemail',
    access: ['system', 'tenant'],
    texts: 'voicemail',
    load: () => import('../pages/voicemail/voicemail-page.tsx'),
  },
  {
    key: 'balance',
    path: '/balance',
    access: ['system', 'tenant'],
    texts: 'balance',
    load: () => import('../pages/balance/balance-page.tsx'),
  },
  {
    key: 'history',
    path: '/history',
    access: ['system', 'tenant'],
    texts: 'history',
    load: () => import('../pages/history/history-page.tsx'),
  },
  {
    key: 'account',
    path: '/account',
    access: ['system', 'tenant', 'self'],
    worksWithoutTenant: true,
    texts: 'account',
    load: () => import('../pages/account/account-page.tsx'),
  },
]
