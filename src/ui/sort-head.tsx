interface Props {
  /** The direction of the sort by this column; null if the list is sorted by another. */
  direction: 'asc' | 'desc' | null
  children: string
  onSort: (direction: 'asc' | 'desc') => void
}

const SORTS = { asc: 'ascending', desc: 'descending' } as const

/** The header of a sortable column. Its styles are in lists.css. */
export function SortHead({ direction, children, onSort }: Props) {
  return (
    // The label is repeated here, because the button is hidden on a phone.
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
