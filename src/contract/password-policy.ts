import { z } from 'zod/mini'
import { rule } from './values/rule.ts'

const MAX_LENGTH = 32
const length = z.int().check(z.gte(6), z.lte(MAX_LENGTH))

/** GET and POST /tenant/password_policy: the rules for passwords of this tenant's users. */
export const passwordPolicy = z
  .object({
    min_length: length,
    max_length: length,
    contains_letters: z.boolean(),
    contains_numbers: z.boolean(),
    contains_special_letters: z.boolean(),
    disable_sequential_characters: z.boolean(),
    disable_repeating_characters: z.boolean(),
    disable_account_information: z.boolean(),
  })
  .check(
    rule(
      'length_order',
      'Must not be less than the minimum length',
      // A minimum above the limit is its own fault.
      (p) => p.min_length <= p.max_length || p.min_length > MAX_LENGTH,
      ['max_length'],
    ),
  )
export type PasswordPolicy = z.infer<typeof passwordPolicy>

/** The rules that are on or off, in the order they are shown. */
export const SWITCHED_RULES = [
  'contains_letters',
  'contains_numbers',
  'contains_special_letters',
  'disable_sequential_characters',
  'disable_repeating_characters',
  'disable_account_information',
] as const satisfies (keyof PasswordPolicy)[]
