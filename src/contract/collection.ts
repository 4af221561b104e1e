import { z } from 'zod/mini'
import { MAX_COMPARISONS, MAX_ORDER_FIELDS, MAX_SEARCH_WORDS } from './collection-limits.ts'
import { rule } from './values/rule.ts'

/** An `orderby`, `search` or `filter`. */
const text = (description: string) =>
  z.optional(z.string().check(z.maxLength(2000), z.meta({ description })))

/** A whole number in a query, where every value is a text. */
const whole = (name: string, message: string, min: number, max: number) =>
  z.string().check(
    rule(name, message, (digits) => {
      const number = Number(digits)
      return /^\d{1,10}$/.test(digits) && number >= min && number <= max
    }),
  )

/** The part of a collection to read. */
export const pageQuery = z.object({
  skip: z.optional(whole('skip', 'Must be a whole number, 0 or more', 0, 2 ** 31 - 1)),
  top: z.optional(whole('top', 'Must be a whole number from 0 to 100', 0, 100)),
})

/** The query parameters of every documented collection. */
export const collectionQuery = z.extend(pageQuery, {
  orderby: text(`At most ${MAX_ORDER_FIELDS} fields, such as: name asc, region desc`),
  search: text(`At most ${MAX_SEARCH_WORDS} words`),
  filter: text(`OData, with at most ${MAX_COMPARISONS} comparisons`),
  count: z.optional(
    z.string().check(
      rule('count', 'Must be true or false', (text) => /^(?:true|false)$/i.test(text)),
      z.meta({ description: 'true or false: an answer always has its count' }),
    ),
  ),
})

/** How many items a page has unless `top` says otherwise. */
export const DEFAULT_TOP = 100

/** The answer of every collection: how many items match in total, and one page of them. */
export const collectionOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ count: z.int().check(z.gte(0)), items: z.array(item) })
