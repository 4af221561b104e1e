import './pager.css'

interface Props {
  label: string
  /** From 0, as is `last`. */
  page: number
  last: number
  /** The text that says which rows these are, of how many. */
  range: string
  previous: string
  next: string
  onTurn: (page: number) => void
}

/** Buttons for the previous and next page of a list. At either end they keep the focus. */
export function Pager({ label, page, last, range, previous, next, onTurn }: Props) {
  const way = (to: number, text: string) => {
    const isThere = to >= 0 && to <= last
    return (
      <button
        type="button"
        className="button"
        aria-disabled={!isThere}
        onClick={() => isThere && onTurn(to)}
      >
        {text}
      </button>
    )
  }
  return (
    <nav aria-label={label} className="pager">
      {way(page - 1, previous)}
      <span role="status">{range}</span>
      {way(page + 1, next)}
    </nav>
  )
}
