import i18next, { type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type account from './en/account.json'
import type common from './en/common.json'
import type officeHours from './en/office-hours.json'
import type settings from './en/settings.json'
import type signIn from './en/sign-in.json'
import type signInMore from './en/sign-in-more.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      account: typeof account
      'office-hours': typeof officeHours
      settings: typeof settings
      'sign-in': typeof signIn
      'sign-in-more': typeof signInMore
    }
  }
}

/** A part of the catalogue: `common`, or the texts of one page. */
export type Texts = 'common' | 'account' | 'office-hours' | 'settings' | 'sign-in' | 'sign-in-more'

const files = import.meta.glob<{ default: Record<string, unknown> }>('./*/*.json')

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

/** Fulfilled when the texts that every page shares are there, in English. */
export const textsReady: Promise<unknown> = i18next
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

/** Loads the texts of a page; without effect when they are there. */
export async function loadTexts(texts: Texts): Promise<void> {
  await textsReady
  await i18next.loadNamespaces(texts)
}
