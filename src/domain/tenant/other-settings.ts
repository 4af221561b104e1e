import { isExactNumber } from '../../contract/json/exact-number.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { isSecretName } from '../../contract/secrets.ts'
import { stringifyLossless } from '../revision/exact-json.ts'

/**
 * A field of an answer that this console doesn't know, as text. `secret`: its name suggests that
 * its value is secret.
 */
export interface OtherSetting {
  name: string
  text: string
  secret: boolean
}

/**
 * The fields of `raw` that are not known, sorted by name. Parts of an object are listed by their
 * paths, a list as JSON.
 */
export function otherSettings(raw: unknown, known: (name: string) => boolean): OtherSetting[] {
  if (!isPlain(raw)) return []
  const found = Object.entries(raw).filter(([name]) => !known(name))
  return found.flatMap(([name, value]) => flat(name, value)).sort(byName)
}

function flat(name: string, value: unknown): OtherSetting[] {
  if (isPlain(value) && !isExactNumber(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([inner, part]) => flat(`${name}.${inner}`, part))
  }
  const text = typeof value === 'string' ? value : stringifyLossless(value)
  // A list may contain anything, including values whose names suggest a secret.
  return [
    { name, text, secret: isSecretName(name) || (Array.isArray(value) && isSecretName(text)) },
  ]
}

const byName = (a: OtherSetting, b: OtherSetting) => (a.name < b.name ? -1 : 1)
