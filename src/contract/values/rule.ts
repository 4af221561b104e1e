import { z } from 'zod/mini'

/**
 * A named check. The console's catalogue has its text under this name; `message` is the English
 * sentence in the API's answer.
 */
export function rule<T>(
  name: string,
  message: string,
  holds: (value: T) => boolean,
  path?: string[],
) {
  return z.refine<T>(holds, { error: message, params: { rule: name }, ...(path && { path }) })
}

/**
 * A limit that no real value comes close to, so it needs no text beside the field. In UTF-16 units.
 */
export function atMost(max: number) {
  return [
    rule<string>('too_long', `Must have at most ${max} characters`, (text) => text.length <= max),
    z.meta({ maxLength: max }),
  ] as const
}

/** A named check of a text against a pattern, which is also put into the JSON schema. */
export function pattern(name: string, message: string, expression: RegExp) {
  return [
    rule<string>(name, message, (text) => expression.test(text)),
    z.meta({ pattern: expression.source }),
  ] as const
}

/**
 * Whether a text contains no address with a user name or password before its host,
 * `https://user:password@host`, also if the address is incomplete.
 */
export function hasNoCredentials(text: string): boolean {
  const { protocol, username, password } = URL.canParse(text) ? new URL(text) : NO_ADDRESS
  if (username !== '' || password !== '') return false
  if (/^https?:$/.test(protocol)) return true
  const isAddress = (word: string) => word.indexOf('//') + 2 <= word.lastIndexOf('@')
  const hasAddress = text.split(/\s/).some((word) => word.includes('//') && isAddress(word))
  return !hasAddress && !text.split(/[\s/]/).some(hasPassword)
}

/**
 * Whether a colon comes before an @, as in `user:password@host`. Reads the text once: a pattern
 * with both would look for the @ again from each colon.
 */
const hasPassword = (word: string): boolean =>
  /(?<!mailto|sips?|xmpp):/.test(word.slice(0, Math.max(0, word.lastIndexOf('@'))))

const NO_ADDRESS = { protocol: '', username: '', password: '' }
