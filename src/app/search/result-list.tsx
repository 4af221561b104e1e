import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Found, Mark } from '../../domain/search/find.ts'
import { FORCED_COLORS } from '../../ui/styles/forced-colors.ts'
import type { Entry, Group } from './entry.ts'

interface Props {
  id: string
  groups: readonly { group: Group; results: readonly Found<Entry>[] }[]
  /** The result that Enter chooses. */
  active: Found<Entry> | undefined
  idOf: (result: Found<Entry>) => string
  onActive: (result: Found<Entry>) => void
  onChoose: (entry: Entry) => void
}

/** The results of the search by groups: the list box of the field above. */
export function ResultList({ id, groups, active, idOf, onActive, onChoose }: Props) {
  const { t } = useTranslation('search')
  return (
    <Box role="listbox" id={id} aria-label={t('title')} sx={list}>
      {groups.map(({ group, results }) => (
        <Box key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation">
            {t(`groups.${group}`)}
          </div>
          {results.map((result) => (
            // The field has the focus and takes the keys.
            <Box
              key={result.entry.id}
              id={idOf(result)}
              role="option"
              aria-selected={result === active}
              onMouseMove={() => onActive(result)}
              onClick={() => onChoose(result.entry)}
              ref={result === active ? scrollIntoView : undefined}
            >
              <div>
                <Marked text={result.entry.label} marks={result.marks} />
                {result.other && (
                  <small>
                    <Marked text={result.other.text} marks={result.other.marks} />
                  </small>
                )}
              </div>
              <small>{result.entry.detail}</small>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  )
}

const scrollIntoView = (element: HTMLElement | null) =>
  element?.scrollIntoView({ block: 'nearest' })

/** A text with the parts that match marked. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const ends = marks.map(([, to]) => to)
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ends[index - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  )
}

// One style for all: each key press replaces the results.
const list = {
  overflowY: 'auto',
  flex: '1 1 auto',
  paddingBlockEnd: 2,
  '& mark': { color: 'primary.main', backgroundColor: 'transparent', fontWeight: 700 },
  '& [role=presentation]': {
    paddingInline: 4,
    paddingBlock: '12px 4px',
    color: 'text.secondary',
    fontSize: '0.75rem',
    fontWeight: 600,
  },
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 4,
    minBlockSize: 36,
    marginInline: 2,
    paddingInline: 2,
    paddingBlock: '4px',
    borderRadius: 1,
    fontSize: '0.875rem',
    cursor: 'pointer',
  },
  '& [role=option] > div': { minInlineSize: 0 },
  '& small': {
    display: 'block',
    color: 'text.secondary',
    fontSize: '0.8125rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [role=option] > small': { flex: '0 1 auto', maxInlineSize: '50%', textAlign: 'end' },
  '& [aria-selected="true"]': {
    backgroundColor: 'action.selected',
    '& *:not(mark)': { color: 'text.primary' },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
}
