import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { type Account, isAccepted } from './password-rules.ts'

const NOBODY: Account = { name: '', extension_number: '', email: '', phone: '' }
const ENDINGS = ['', '1', '!', '1!', '123', '2024']

/**
 * The first `count` passwords that people would choose and a policy allows. Made from the most
 * common ones (`common`, most common first): unchanged, with a capital letter, with an ending, or
 * repeated up to the required length.
 */
export function weakPasswords(
  policy: PasswordPolicy,
  common: readonly string[],
  count: number,
): string[] {
  const found = new Set<string>()
  for (const word of common) {
    for (const ending of ENDINGS) {
      for (const start of [word, capitalised(word)]) {
        const password = lengthened(start, ending, policy.min_length)
        if (isAccepted(policy, password, NOBODY)) found.add(password)
        if (found.size >= count) return [...found]
      }
    }
  }
  return [...found]
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function lengthened(word: string, ending: string, length: number): string {
  const missing = Math.max(0, length - ending.length - word.length)
  return word + word.repeat(Math.ceil(missing / word.length)).slice(0, missing) + ending
}
