import i18next, { type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type account from './en/account.json'
import type balance from './en/balance.json'
import type common from './en/common.json'
import type customHeaders from './en/custom-headers.json'
import type history from './en/history.json'
import type holidays from './en/holidays.json'
import type officeHours from './en/office-hours.json'
import type overview from './en/overview.json'
import type passwordPolicy from './en/password-policy.json'
import type search from './en/search.json'
import type settings from './en/settings.json'
import type shell from './en/shell.json'
import type signIn from './en/sign-in.json'
import type signInMore from './en/sign-in-more.json'
import type tenants from './en/tenants.json'
import type voicemail from './en/voicemail.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common & typeof shell
      account: typeof account
      balance: typeof balance
      'custom-headers': typeof customHeaders
      history: typeof history
      holidays: typeof holidays
      'office-hours': typeof officeHours
      overview: typeof overview
      'password-policy': typeof passwordPolicy
      search: typeof search
      settings: typeof settings
      'sign-in': typeof signIn
      'sign-in-more': typeof signInMore
      tenants: typeof tenants
      voicemail: typeof voicemail
    }
  }
}

/** A part of the catalogue: `common`, or the texts of one page. */
export type Texts =
  | 'common'
  | 'account'
  | 'balance'
  | 'custom-headers'
  | 'history'
  | 'holidays'
  | 'office-hours'
  | 'overview'
  | 'password-policy'
  | 'search'
  | 'settings'
  | 'sign-in'
  | 'sign-in-more'
  | 'tenants'
  | 'voicemail'

const files = import.meta.glob<{ default: Record<string, unknown> }>('./*/*.json')

/** The languages that the catalogue has. */
export const LANGUAGES = [...new Set(Object.keys(files).map((file) => file.split('/')[1] ?? ''))]

const catalogue = {
  type: 'backend' as const,
  init() {},
  read(language: string, texts: string, done: ReadCallback) {
    const load = files[`./${language}/${texts}.json`]
    if (!load) return done(new Error(`No texts ${language}/${texts}`), null)
    load().then(
      (file) => done(null, file.default),
      (error) => done(error, null),
    )
  },
}

const started = i18next
  .use(catalogue)
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })

/** Fulfilled when the texts that every page shares are there, in English; rejected when they cannot be had. */
export const textsReady: Promise<unknown> = Promise.all([started, files['./en/common.json']?.()])

/** Loads the texts of a page; without effect when they are there. */
export async function loadTexts(texts: Texts): Promise<void> {
  // Asked for at once: on a slow line each wait counts.
  await Promise.all([textsReady, files[`./en/${texts}.json`]?.()])
  await i18next.loadNamespaces(texts)
}

/** Loads what all pages share once somebody has signed in, into `common`: the sign-in page does without. */
export async function loadShellTexts(): Promise<void> {
  const [file] = await Promise.all([files['./en/shell.json']?.(), textsReady])
  i18next.addResourceBundle('en', 'common', file?.default, true)
}
