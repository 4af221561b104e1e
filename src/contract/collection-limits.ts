/** How many comparisons a filter may have. Each is made for every item of the collection. */
export const MAX_COMPARISONS = 20

/** How many words a search may have. */
export const MAX_SEARCH_WORDS = 5

/** How many fields a collection may be sorted by. */
export const MAX_ORDER_FIELDS = 4
