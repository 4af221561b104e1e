import type { ComponentType } from 'react'
import type { Access } from '../contract/roles.ts'
import type { Texts } from '../i18n/texts.ts'
import { pagePath } from '../paths.ts'

interface Entry {
  /** The page's key, which is also the key of its label, texts and icon. */
  key: Texts
  /** The letter that opens it after “g”. */
  letter: string
  /** Its group in the navigation. */
  group?: 'hours' | 'calls' | 'tenant'
  /** Users with this access see it. For others, neither the navigation nor the router has it. */
  access: readonly Access[]
  /** A system administrator can use it without choosing a tenant first. */
  worksWithoutTenant?: true
  /** Each address below it replaces its content, instead of opening something on the page. */
  hasSubpages?: true
  load: () => Promise<{ Page: ComponentType }>
}

/** All pages, in the order of the navigation. */
const table = [
  {
    key: 'tenants',
    letter: 't',
    access: ['system'],
    worksWithoutTenant: true,
    load: () => import('../pages/tenants/tenants-page.tsx'),
  },
  {
    key: 'overview',
    letter: 'o',
    access: ['system', 'tenant'],
    load: () => import('../pages/overview/overview-page.tsx'),
  },
  {
    key: 'office-hours',
    letter: 'h',
    group: 'hours',
    access: ['system', 'tenant'],
    load: () => import('../pages/office-hours/office-hours-page.tsx'),
  },
  {
    key: 'holidays',
    letter: 'd',
    group: 'hours',
    access: ['system', 'tenant'],
    load: () => import('../pages/holidays/holidays-page.tsx'),
  },
  {
    key: 'voicemail',
    letter: 'v',
    group: 'calls',
    access: ['system', 'tenant'],
    load: () => import('../pages/voicemail/voicemail-page.tsx'),
  },
  {
    key: 'custom-headers',
    letter: 'c',
    group: 'calls',
    access: ['system', 'tenant'],
    load: () => import('../pages/custom-headers/custom-headers-page.tsx'),
  },
  {
    key: 'settings',
    letter: 's',
    group: 'tenant',
    access: ['system', 'tenant'],
    load: () => import('../pages/settings/settings-page.tsx'),
  },
  {
    key: 'password-policy',
    letter: 'p',
    group: 'tenant',
    access: ['system', 'tenant'],
    load: () => import('../pages/password-policy/password-policy-page.tsx'),
  },
  {
    key: 'balance',
    letter: 'b',
    group: 'tenant',
    access: ['system', 'tenant'],
    load: () => import('../pages/balance/balance-page.tsx'),
  },
  {
    key: 'history',
    letter: 'i',
    group: 'tenant',
    access: ['system', 'tenant'],
    hasSubpages: true,
    load: () => import('../pages/history/history-page.tsx'),
  },
  {
    key: 'account',
    letter: 'a',
    access: ['system', 'tenant', 'self'],
    worksWithoutTenant: true,
    hasSubpages: true,
    load: () => import('../pages/account/account-page.tsx'),
  },
] as const satisfies readonly Entry[]

type PageKey = (typeof table)[number]['key']

/** A page of the shell. */
export interface PageEntry extends Entry {
  key: PageKey
  /** `/` if this is the start page of users with this `access`. */
  path: string
}

export const pages: readonly PageEntry[] = table.map((entry) => ({
  ...entry,
  path: pagePath(entry.key),
}))
