import type { Context } from 'hono'
import { collectionQuery, DEFAULT_TOP, MAX_SEARCH_WORDS } from '../../src/contract/collection.ts'
import { type Fields, parseFilter, parseOrder } from '../odata/parse.ts'
import { invalid } from '../rules/invalid-input.ts'
import { wordsOf } from '../rules/search-words.ts'
import type { Page } from '../store/select-page.ts'
import { check } from './body.ts'

/** Reads skip, top, orderby, search and filter of a query. Throws InvalidInput. */
export function readPage(c: Context, fields: Fields): Page {
  const query = check(collectionQuery, c.req.query())
  const { orderby, search, filter } = query
  const words = wordsOf(search ?? '')
  if (words.length > MAX_SEARCH_WORDS) {
    throw invalid(`A search has at most ${MAX_SEARCH_WORDS} words`, 'search')
  }
  return {
    ...readRange(query),
    order: orderby?.trim() ? parseOrder(orderby, fields) : [{ field: 'name', direction: 'asc' }],
    filter: filter?.trim() ? parseFilter(filter, fields) : undefined,
    words,
  }
}

interface RangeQuery {
  skip?: string | undefined
  top?: string | undefined
}

/** Where a page begins and how many items it has at most. */
export const readRange = ({ skip, top }: RangeQuery) => ({
  skip: Number(skip ?? 0),
  top: Number(top ?? DEFAULT_TOP),
})
