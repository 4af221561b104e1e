import { childPath } from '../../contract/json/child-path.ts'
import { isPlain } from '../../contract/json/plain.ts'

/**
 * Whether a text is a mask that a PBX shows in place of a secret: "********", "••••", or with the
 * secret's last characters, "****ab12".
 */
export const isMask = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:([*•●∙·])\1{2,}|([*•●])\2{3,}[\w-]{1,4})$/.test(value.trim())

/**
 * A document without the masks in its secrets: a mask that is sent back would replace its secret.
 * `isSecret` gets the path of a field without list indexes.
 */
export function withoutMasks<T>(document: T, isSecret: (path: string) => boolean): T {
  const copy = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => copy(entry, path))
    if (!isPlain(value)) return value
    const fields = Object.entries(value).map(
      ([name, part]) => [name, part, childPath(path, name)] as const,
    )
    return Object.fromEntries(
      fields
        .filter(([, part, here]) => !(isMask(part) && isSecret(here)))
        .map(([name, part, here]) => [name, copy(part, here)]),
    )
  }
  return copy(document, '') as T
}
