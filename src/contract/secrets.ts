/**
 * The secrets of a resource, by their paths. No log, draft or history holds a value of one. A "masked" one is shown nowhere else
 * either; a "readable" one is seen by whoever edits it, in its field and in the review before a save.
 */
export type Secrets = Readonly<Record<string, 'masked' | 'readable'>>

/** Addresses and user names of web hooks may hold a key, custom options anything. A certificate is of no use without its key. */
export const tenantSecrets: Secrets = {
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
export const maskedIn = (secrets: Secrets): string[] =>
  Object.keys(secrets).filter((path) => secrets[path] === 'masked')

const SECRET_NAME = /passw|secret|token|credential|(?:^|_)(?:key|pin)(?:$|_)/i

/** Whether the name of a field that this console does not know says that its value is a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
