import i18next, { type ReadCallback } from 'i18next'
import { numberFormat, numberText } from '../domain/intl.ts'
import type common from './en/common.json'
import type shell from './en/shell.json'

/** The catalogue: `common`, and the texts of each page by its key. */
interface Catalogue {
  common: typeof common & typeof shell
  account: typeof import('./en/account.json')
  balance: typeof import('./en/balance.json')
  'custom-headers': typeof import('./en/custom-headers.json')
  history: typeof import('./en/history.json')
  holidays: typeof import('./en/holidays.json')
  'office-hours': typeof import('./en/office-hours.json')
  overview: typeof import('./en/overview.json')
  'password-policy': typeof import('./en/password-policy.json')
  keys: typeof import('./en/keys.json')
  search: typeof import('./en/search.json')
  settings: typeof import('./en/settings.json')
  'sign-in': typeof import('./en/sign-in.json')
  'sign-in-more': typeof import('./en/sign-in-more.json')
  tenants: typeof import('./en/tenants.json')
  voicemail: typeof import('./en/voicemail.json')
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogue
  }
}

/** A namespace of the catalogue. */
export type Texts = keyof Catalogue

type Singular<Key> = Key extends `${infer Unit}_one` ? Unit : never

/** A unit of numbers. A new one needs only its texts in `form.units`. */
export type Unit = Singular<keyof Catalogue['common']['form']['units']>

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

const started = i18next.use(catalogue).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['common'],
  defaultNS: 'common',
  interpolation: { escapeValue: false },
})

// In place of i18next's own, which needs Intl for every number.
i18next.services.formatter?.add('number', (value, language = 'en', { style }) =>
  style ? numberFormat(language, { style }).format(value) : numberText(language, value),
)

/**
 * Resolves when the texts shared by every page have loaded, in English. Rejects if they can't be
 * loaded.
 */
export const textsReady: Promise<unknown> = Promise.all([started, files['./en/common.json']?.()])

/** Loads the texts of a page. Does nothing if they have loaded. */
export async function loadTexts(texts: Texts): Promise<void> {
  // Both requests start at once, since each round trip counts on a slow connection.
  await Promise.all([textsReady, files[`./en/${texts}.json`]?.()])
  await i18next.loadNamespaces(texts)
}

/** Adds the texts that all pages share after sign-in to `common`. The sign-in page needs none. */
export async function loadShellTexts(): Promise<void> {
  const [file] = await Promise.all([files['./en/shell.json']?.(), textsReady])
  i18next.addResourceBundle('en', 'common', file?.default, true)
}
