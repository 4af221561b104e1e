import type { TenantSettings } from './tenant.ts'

/** The path of any part of `T`, "a" or "a.b". What is inside a list has no path of its own. */
type PathIn<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? string extends keyof T
      ? string
      : { [K in keyof T & string]: K | `${K}.${PathIn<T[K]>}` }[keyof T & string]
    : never

/**
 * The secrets of a resource, by their paths. Logs, drafts and the history never contain their
 * values. A "masked" secret is shown only in its own field, once it is revealed. A "readable" one
 * is also shown in the review before a save.
 */
export type Secrets<T> = Readonly<Partial<Record<PathIn<T>, 'masked' | 'readable'>>>

/**
 * Addresses and user names of webhooks may contain a key, and custom options may contain anything.
 * A certificate is listed because a draft that left out only its key could not be saved.
 */
export const tenantSecrets: Secrets<TenantSettings> = {
  'cdr_event.url': 'readable',
  'cdr_event.username': 'readable',
  'cdr_event.password': 'masked',
  'cdr_event.token': 'masked',
  'extension_event.url': 'readable',
  'extension_event.username': 'readable',
  'extension_event.password': 'masked',
  'extension_event.token': 'masked',
  stir_shaken_cert: 'readable',
  stir_shaken_key: 'masked',
  custom_options: 'readable',
}

/** The paths of the secrets that no review shows. */
export const maskedIn = (secrets: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(secrets).filter((path) => secrets[path] === 'masked')

const SECRET_NAME = /passw|secret|token|credential|(?:^|_)(?:key|pin)(?:$|_)/i

/** Whether the name of an unknown field suggests that its value is a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
