import { BASE_PATH } from '../http/api-address.ts'

const PREFIX = 'tenant-console.'

/** How long the browser keeps what is deleted by age: a week. */
export const MAX_AGE_MS = 7 * 24 * 60 * 60_000

/** What deletes a key. `age`: a week. `start`: the next start of the console. */
type End = 'sign-out' | 'other-user' | 'age' | 'start'

interface Stored {
  /**
   * Who shares it: every console of this host, all users of one console, or one user of one
   * console, with a key for each tenant and further part.
   */
  scope: 'browser' | 'console' | 'user'
  /** What deletes it; empty for nothing. */
  ends: readonly End[]
}

/**
 * Everything that the console keeps in the browser, by the name in its key, with the module that
 * owns it. "With the session": localStorage if the session should outlive the tab, otherwise
 * sessionStorage.
 */
export const STORED = {
  /** The chosen theme. src/api/session/color-scheme.ts, localStorage. */
  theme: { scope: 'browser', ends: [] },
  /** How times are written. src/i18n/time-format.ts, localStorage. */
  'time-format': { scope: 'browser', ends: [] },
  /** Whether single letters are shortcuts. src/api/session/single-keys.ts, localStorage. */
  'single-keys': { scope: 'browser', ends: [] },
  /** The domain of the last sign-in. src/pages/sign-in/sign-in-form.tsx, localStorage. */
  domain: { scope: 'browser', ends: [] },
  /** Who is signed in. src/api/session/session.ts, with the session. */
  session: { scope: 'console', ends: ['sign-out', 'other-user'] },
  /** What the user may see, for the next load. src/api/session/session.ts, with the session. */
  access: { scope: 'console', ends: ['sign-out', 'other-user'] },
  /** Matched columns. src/pages/holidays/import/kept-columns.ts, localStorage. */
  'import-columns': { scope: 'console', ends: [] },
  /** Unsaved edits. src/api/session/stored-drafts.ts, localStorage. */
  draft: { scope: 'user', ends: ['sign-out', 'age'] },
  /** What was chosen in the search. src/app/search/recent.ts, localStorage. */
  recent: { scope: 'user', ends: ['sign-out'] },
  /** What was saved. src/forms/history/history-store.ts, with the session. */
  saves: { scope: 'user', ends: ['sign-out', 'other-user', 'age'] },
  /** When to remind of night mode. src/forms/today/night-reminder.ts, localStorage. */
  'night-until': { scope: 'user', ends: ['age'] },
  /** When the overview was last opened. src/pages/overview/use-missed.ts, localStorage. */
  visit: { scope: 'user', ends: [] },
  /**
   * What an earlier version kept of saves, including webhook addresses and custom options.
   * src/api/session/clean-storage.ts, localStorage.
   */
  history: { scope: 'user', ends: ['start'] },
} as const satisfies Record<string, Stored>

type NameOf<S extends Stored['scope']> = {
  [N in keyof typeof STORED]: (typeof STORED)[N]['scope'] extends S ? N : never
}[keyof typeof STORED]

/**
 * The key of something that every console of this host shares. first-paint.ts also has some of
 * these names.
 */
export const browserKey = (name: NameOf<'browser'>): string => `${PREFIX}${name}`

/**
 * A name for this console only: a host may have several consoles under different paths. At the root
 * it is the plain name. Locks and channels have such names too. first-paint.ts also has some of
 * them.
 */
export const consoleKey = (name: NameOf<'console'> | 'refresh' | 'tabs' | 'hand-over'): string =>
  `${PREFIX}${name}${BASE_PATH === '/' ? '' : ` ${BASE_PATH}`}`

/** The beginning of the keys of a user of this console: of all, or of a tenant, a page, a form. */
export const userKey = (name: NameOf<'user'>, ...parts: string[]): string =>
  [PREFIX + name, ...[BASE_PATH, ...parts].map(encodeURIComponent), ''].join(' ')

/** Whether a key is of this kind, for any console and user. */
export const isUserKey = (name: NameOf<'user'>, key: string): boolean =>
  key.startsWith(`${PREFIX}${name} `)

/** The kinds of a user's keys that `end` deletes. */
export const userKindsEndingAt = (end: End): NameOf<'user'>[] =>
  Object.entries<Stored>(STORED)
    .filter(([, { scope, ends }]) => scope === 'user' && ends.includes(end))
    .map(([name]) => name as NameOf<'user'>)

/**
 * Calls `announce` when another tab changes the value of `key`, or of any key. Returns a function
 * that stops this.
 */
export function onStorage(announce: () => void, key?: string): () => void {
  const hear = (event: StorageEvent) => {
    if (key === undefined || event.key === key) announce()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}
