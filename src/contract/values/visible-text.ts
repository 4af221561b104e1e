import { isBlank } from './blank.ts'
import { rule } from './rule.ts'

/** Rejects a text without a visible character. Empty ones are left to `minLength`. */
export const visibleText = () =>
  rule<string>('blank', 'Must have a visible character', (text) => text === '' || !isBlank(text))
