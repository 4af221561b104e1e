import { FORCED_COLORS } from '../../../ui/styles/forced-colors.ts'

const HANDLE = 10
const COARSE = '@media (pointer: coarse)'

const sideBySide = { flexDirection: 'row', '& .dash': { display: 'inline' } }

/** The week grid: hour lines, bars, and the times in a bar. */
export const gridStyles = {
  fontSize: '0.8125rem',
  '& .axis': { marginInline: 'calc(3rem + 4px) 36px' },
  '& .day': {
    display: 'grid',
    gridTemplateColumns: '3rem minmax(0, 1fr) 32px',
    alignItems: 'center',
    columnGap: '4px',
    blockSize: '3rem',
  },
  '& abbr': { textDecoration: 'none', fontWeight: 600, whiteSpace: 'nowrap' },
  '& .track': {
    position: 'relative',
    blockSize: '2.25rem',
    border: '1px solid',
    borderColor: 'divider',
    borderRadius: 1,
    backgroundColor: 'background.paper',
    // A line every three hours.
    backgroundImage: 'linear-gradient(to right, var(--mui-palette-divider) 1px, transparent 1px)',
    backgroundSize: 'calc(300% / var(--hours)) 100%',
    cursor: 'crosshair',
    // Touch draws ranges sideways and scrolls up and down.
    touchAction: 'pan-y',
    userSelect: 'none',
  },
  '& .closed': {
    position: 'absolute',
    lineHeight: '2.125rem',
    whiteSpace: 'nowrap',
    color: 'text.secondary',
    pointerEvents: 'none',
  },
  '& .bar': { position: 'absolute', insetBlock: 2, containerType: 'inline-size' },
  '& .bar button': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '4px',
    inlineSize: '100%',
    blockSize: '100%',
    padding: 0,
    border: 0,
    borderRadius: 1,
    font: 'inherit',
    fontSize: '0.75rem',
    fontWeight: 600,
    lineHeight: '0.875rem',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    backgroundColor: 'primary.main',
    color: 'primary.contrastText',
    cursor: 'grab',
    touchAction: 'pan-y',
  },
  // A focused bar can also be dragged to another day, so touch must not scroll the page then.
  '& .bar button:focus': { touchAction: 'none' },
  '& .bar button:focus-visible, & .bar.dragged button': {
    outline: '2px solid',
    outlineColor: 'var(--mui-palette-text-primary)',
    outlineOffset: 1,
  },
  '& .bar.dragged button': { cursor: 'grabbing' },
  // The rest of the previous day's shift.
  '& .tail': {
    position: 'absolute',
    insetBlock: 0,
    pointerEvents: 'none',
    backgroundColor: 'action.disabledBackground',
  },
  // The bar's times are side by side if they fit, else stacked, else hidden.
  '& .bar button span': { display: 'none' },
  '& .bar [data-long="true"]': { fontSize: '0.6875rem' },
  '@container (min-width: 2.375rem)': { '& .bar [data-long="false"] .time': { display: 'inline' } },
  '@container (min-width: 3.5rem)': { '& .bar [data-long="true"] .time': { display: 'inline' } },
  '@container (min-width: 5.75rem)': { '& .bar [data-long="false"]': sideBySide },
  '@container (min-width: 8.25rem)': { '& .bar [data-long="true"]': sideBySide },
  '& [data-grip]': {
    position: 'absolute',
    insetBlock: 0,
    cursor: 'ew-resize',
    touchAction: 'none',
  },
  '& [data-grip="start"]': { insetInline: `0 calc(100% - ${HANDLE}px)` },
  '& [data-grip="end"]': { insetInline: `calc(100% - ${HANDLE}px) 0` },
  [COARSE]: {
    '& .track': { blockSize: '2.75rem' },
    '& .closed': { lineHeight: '2.625rem' },
    '& [data-grip="start"]': { insetInline: '-12px calc(100% - 12px)' },
    '& [data-grip="end"]': { insetInline: 'calc(100% - 12px) -12px' },
    // The focused bar has visible ends that are large enough for touch.
    '& .bar:focus-within': { zIndex: 1 },
    '& .bar:focus-within [data-grip="start"]': { insetInline: '-32px calc(100% - 12px)' },
    '& .bar:focus-within [data-grip="end"]': { insetInline: 'calc(100% - 12px) -32px' },
    '& .bar:focus-within [data-grip]::after': {
      content: '""',
      position: 'absolute',
      insetBlock: '50% auto',
      inlineSize: 12,
      blockSize: 12,
      transform: 'translateY(-50%)',
      borderRadius: '50%',
      border: '2px solid',
      borderColor: 'background.paper',
      backgroundColor: 'text.primary',
    },
    '& [data-grip="start"]::after': { insetInlineEnd: 4 },
    '& [data-grip="end"]::after': { insetInlineStart: 4 },
  },
  '& .bubble': {
    display: 'none',
    position: 'absolute',
    insetBlockEnd: 'calc(100% + 4px)',
    insetInlineStart: '50%',
    transform: 'translateX(-50%)',
    zIndex: 3,
    padding: '2px 8px',
    borderRadius: 1,
    whiteSpace: 'nowrap',
    fontWeight: 600,
    backgroundColor: 'text.primary',
    color: 'background.paper',
    pointerEvents: 'none',
  },
  '& .bubble:dir(rtl)': { transform: 'translateX(50%)' },
  '& .bar.dragged .bubble, & .bar:is(:hover, :has(:focus-visible)) .bubble': { display: 'block' },
  // With forced colours, a bar without a border would look like free time.
  [FORCED_COLORS]: {
    '& .bar button': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
      color: 'Canvas',
    },
    '& .bar button:focus-visible, & .bar.dragged button': { outlineColor: 'Highlight' },
    '& .bubble': { border: '1px solid' },
  },
}
