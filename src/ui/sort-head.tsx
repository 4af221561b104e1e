interface Props {
  /** How the list is sorted by this column; null where it is sorted by another. */
  direction: 'asc' | 'desc' | null
  children: string
  onSort: (direction: 'asc' | 'desc') => void
}

const SORTS = { asc: 'ascending', desc: 'descending' } as const

/** The head of a column by which a list can be sorted. Its look stands in lists.css. */
export function SortHead({ direction, children, onSort }: Props) {
  return (
    // Named here too: on a phone the button is gone.
    <th aria-sort={direction ? SORTS[direction] : 'none'} aria-label={children}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort(direction === 'asc' ? 'desc' : 'asc')}
      >
        {children}
      </button>
    </th>
  )
}
