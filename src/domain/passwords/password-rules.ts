import { keysOf } from '../../contract/json/keys-of.ts'
import type { PasswordPolicy } from '../../contract/password-policy.ts'

/** The data that a password is compared with; '' if unknown. */
export interface Account {
  name: string
  extension_number: string
  email: string
  phone: string
}

/** A rule of the policy, named as on the wire. */
export type PasswordRule = keyof PasswordPolicy

/**
 * The characters of a password from `from` up to but not including `to`, counted in code points
 * from 0.
 */
export interface Span {
  from: number
  to: number
}

export interface RuleResult {
  rule: PasswordRule
  passes: boolean
  /** Where the password breaks the rule; for a rule that requires a character, where it has one. */
  at: Span[]
}

/** The shortest runs in the API's examples: 1234, 7890, Abcd; and 222, Aaa, ###. */
const SEQUENCE = 4
const REPETITION = 3
/** Shorter parts of a name are in many unrelated words. */
const TELLING = 3

/**
 * Checks a password against each rule that a policy has switched on (API document, "Password
 * policy"). Characters are code points. What the document leaves open is in
 * docs/decisions/0020-what-the-password-rules-mean.md.
 */
export function checkPassword(
  policy: PasswordPolicy,
  password: string,
  account: Account,
): RuleResult[] {
  // Normalized, because one letter may come as one or two characters, as from a Mac.
  const characters = [...password.normalize()]
  const { length } = characters
  const needs = (rule: PasswordRule, pattern: RegExp) => {
    const at: Span[] = []
    characters.forEach((character, i) => {
      const last = at.at(-1)
      if (!pattern.test(character)) return
      if (last?.to === i) last.to = i + 1
      else at.push({ from: i, to: i + 1 })
    })
    return { rule, passes: at.length > 0, at }
  }
  const forbids = (rule: PasswordRule, at: Span[]) => ({ rule, passes: at.length === 0, at })

  const judges: Record<PasswordRule, () => RuleResult> = {
    min_length: () => ({ rule: 'min_length', passes: length >= policy.min_length, at: [] }),
    max_length: () =>
      forbids(
        'max_length',
        length > policy.max_length ? [{ from: policy.max_length, to: length }] : [],
      ),
    contains_letters: () => needs('contains_letters', /[A-Za-z]/),
    contains_numbers: () => needs('contains_numbers', /[0-9]/),
    contains_special_letters: () => needs('contains_special_letters', /\p{Lu}|[^\p{L}\p{N}]/u),
    disable_sequential_characters: () =>
      forbids('disable_sequential_characters', sequences(characters)),
    disable_repeating_characters: () =>
      forbids('disable_repeating_characters', repetitions(characters)),
    disable_account_information: () =>
      forbids('disable_account_information', accountParts(characters, account)),
  }
  return keysOf(judges)
    .filter((rule) => policy[rule] !== false)
    .map((rule) => judges[rule]())
}

/** Whether a password follows every rule of a policy. */
export const isAccepted = (policy: PasswordPolicy, password: string, account: Account): boolean =>
  checkPassword(policy, password, account).every(({ passes }) => passes)

/**
 * Runs of neighbours in the alphabet or on the row of digits, up or down; 0 follows 9. Case is
 * ignored.
 */
function sequences(characters: string[]): Span[] {
  return [1, -1].flatMap((step) =>
    runs(characters, SEQUENCE, (one, next) => isNeighbour(one, next, step)),
  )
}

const repetitions = (characters: string[]): Span[] =>
  runs(characters, REPETITION, (one, next) => one === next)

/** The stretches of at least `shortest` characters in which each follows from the one before. */
function runs(characters: string[], shortest: number, follows: (a: string, b: string) => boolean) {
  const found: Span[] = []
  const lower = characters.map((c) => c.toLowerCase())
  let from = 0
  for (let to = 1; to <= lower.length; to++) {
    if (to < lower.length && follows(lower[to - 1] ?? '', lower[to] ?? '')) continue
    if (to - from >= shortest) found.push({ from, to })
    from = to
  }
  return found
}

/** Whether `next` comes `step` places after `one`, if both are letters or both are digits. */
function isNeighbour(one: string, next: string, step: number): boolean {
  if (/^[a-z]$/.test(one) && /^[a-z]$/.test(next)) return code(next) - code(one) === step
  if (!/^\d$/.test(one) || !/^\d$/.test(next)) return false
  return (Number(one) + step + 10) % 10 === Number(next)
}

const code = (character: string) => character.charCodeAt(0)

/** Where a password contains data of the account, ignoring case. */
function accountParts(characters: string[], account: Account): Span[] {
  const lower = characters.map((c) => c.toLowerCase())
  return tellingParts(account).flatMap((part) => {
    const wanted = [...part]
    return lower.flatMap((_, from) =>
      wanted.every((c, i) => lower[from + i] === c) ? [{ from, to: from + wanted.length }] : [],
    )
  })
}

/**
 * The parts of an account that a password must not contain: each value as a whole, and the words of
 * the name and of the email address before the @.
 */
function tellingParts({ name, extension_number, email, phone }: Account): string[] {
  const [mailbox = ''] = email.split('@')
  const words = [name, mailbox].flatMap((text) => text.split(/[\s._\-+']+/))
  const whole = [name, extension_number, email, mailbox, phone.replace(/\D/g, '')]
  const parts = [...whole, ...words].map((part) => part.normalize().trim().toLowerCase())
  return [...new Set(parts)].filter((part) => [...part].length >= TELLING)
}
