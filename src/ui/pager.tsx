import Box from '@mui/material/Box'
import Button from '@mui/material/Button'

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
      <Button aria-disabled={!isThere} onClick={() => isThere && onTurn(to)}>
        {text}
      </Button>
    )
  }
  return (
    <Box component="nav" aria-label={label} sx={look}>
      {way(page - 1, previous)}
      <span role="status">{range}</span>
      {way(page + 1, next)}
    </Box>
  )
}

const look = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  columnGap: 3,
  marginBlock: 3,
  fontSize: '0.8125rem',
}
