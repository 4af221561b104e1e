import { isBlank } from './blank.ts'
import { rule } from './rule.ts'

/** Refuses a text that has nothing to see in it. An empty one is for `minLength`. */
export const visibleText = () =>
  rule<string>('blank', 'Must have a visible character', (text) => text === '' || !isBlank(text))
