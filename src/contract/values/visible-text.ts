import { rule } from './rule.ts'
import { isBlank } from './blank.ts'

/** Refuses a text that has nothing to see in it. An empty one is for `minLength`. */
export const visibleText = () =>
  rule<string>('blank', 'Must have something to see', (text) => text === '' || !isBlank(text))
