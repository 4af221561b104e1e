import type { Context } from 'hono'
import type { z } from 'zod/mini'
import { collectionQuery, DEFAULT_TOP, pageQuery } from '../../src/contract/collection.ts'
import { MAX_SEARCH_WORDS } from '../../src/contract/collection-limits.ts'
import { searchedWords } from '../../src/domain/text/search-words.ts'
import { type Order, parseFilter, parseOrder } from '../odata/parse.ts'
import type { Fields } from '../odata/token-reader.ts'
import { invalid } from '../rules/invalid-input.ts'
import type { Page } from '../store/select-page.ts'
import { check } from './body.ts'

const BY_NAME: Order = [{ field: 'name', letters: 'as written', direction: 'asc' }]

/** Reads skip, top, orderby, search and filter from the query string. Throws InvalidInput. */
export function readPage(c: Context, fields: Fields, usualOrder = BY_NAME): Page {
  const query = check(collectionQuery, optionsOf(c, collectionQuery))
  const { orderby, search, filter } = query
  const words = searchedWords(search ?? '')
  if (words.length > MAX_SEARCH_WORDS) {
    throw invalid(`A search has at most ${MAX_SEARCH_WORDS} words`, 'search')
  }
  return {
    ...rangeOf(query),
    order: orderby?.trim() ? parseOrder(orderby, fields) : usualOrder,
    filter: filter?.trim() ? parseFilter(filter, fields) : undefined,
    words,
  }
}

/**
 * The options in a query string. OData clients write them with a dollar sign: `$filter`, `$top`.
 * Rejects an option that is given twice, and an unknown one with a dollar sign, because ignoring
 * either would return a different result than the client asked for.
 */
function optionsOf(c: Context, { shape }: z.ZodMiniObject): Record<string, string> {
  const options: Record<string, string> = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    const option = name.replace(/^\$/, '').toLowerCase()
    if (!Object.hasOwn(shape, option)) {
      if (name.startsWith('$')) throw invalid(`Unknown option ${name}`, name)
      continue
    }
    if (values.length > 1 || option in options) throw invalid(`${option} is given twice`, option)
    const [value = ''] = values
    if (name === '$search' && /\b(?:OR|NOT)\b/.test(value)) {
      throw invalid('A search can’t use OR or NOT', 'search')
    }
    options[option] = name === '$search' ? value.replace(/\bAND\b/g, ' ') : value
  }
  return options
}

/** Reads skip and top from the query string. Throws InvalidInput. */
export const readRange = (c: Context) => rangeOf(check(pageQuery, optionsOf(c, pageQuery)))

/** How many items to skip, and how many a page has at most. */
const rangeOf = ({ skip, top }: z.infer<typeof pageQuery>) => ({
  skip: Number(skip ?? 0),
  top: Number(top ?? DEFAULT_TOP),
})
