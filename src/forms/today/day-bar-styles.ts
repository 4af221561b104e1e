import { FORCED_COLORS } from '../../ui/styles/forced-colors.ts'

export const frame = { marginBlock: '14px 0' }

export const bar = {
  position: 'relative',
  blockSize: 28,
  borderRadius: 1,
  backgroundColor: 'color-mix(in srgb, var(--mui-palette-text-secondary) 14%, transparent)',
  [FORCED_COLORS]: { border: '1px solid', forcedColorAdjust: 'none' },
}

const holidayFill =
  'repeating-linear-gradient(135deg, var(--mui-palette-warning-main) 0 2px, transparent 2px 7px)'

export const segment = {
  position: 'absolute',
  insetBlock: 0,
  '&:first-of-type': { borderStartStartRadius: 'inherit', borderEndStartRadius: 'inherit' },
  '&[data-state="open"]': {
    backgroundColor: 'primary.main',
    borderRadius: '3px',
    [FORCED_COLORS]: { backgroundColor: 'CanvasText' },
  },
  '&[data-state="holiday"]': {
    backgroundImage: holidayFill,
    borderRadius: '3px',
    [FORCED_COLORS]: {
      backgroundImage: 'repeating-linear-gradient(45deg, CanvasText 0 1px, transparent 1px 5px)',
    },
  },
}

/** Darkens what lies below it, in light and in dark. */
export const nightVeil = {
  position: 'absolute',
  insetBlock: 0,
  borderRadius: '3px',
  backgroundColor: 'rgb(28 36 74 / 0.82)',
  '[data-theme="dark"] &': {
    backgroundColor: 'rgb(52 62 112 / 0.82)',
  },
  [FORCED_COLORS]: { backgroundColor: 'GrayText', opacity: 0.6 },
}

export const nowLine = {
  position: 'absolute',
  insetBlock: '-5px',
  inlineSize: 2,
  marginInlineStart: '-1px',
  borderRadius: 1,
  backgroundColor: 'text.primary',
  // Visible on a bar of any colour.
  boxShadow: '0 0 0 2px var(--mui-palette-background-paper)',
  [FORCED_COLORS]: { backgroundColor: 'Highlight' },
}

export const axis = {
  position: 'relative',
  blockSize: '1.125rem',
  marginBlockStart: '6px',
  color: 'text.secondary',
  fontSize: '0.75rem',
  '& span': { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  '& span:dir(rtl)': { transform: 'translateX(50%)' },
  '& span:first-of-type': { transform: 'none' },
  '& span:last-of-type': {
    transform: 'none',
    insetInlineStart: 'auto !important',
    insetInlineEnd: 0,
  },
  '& [data-minor]': { display: { xs: 'none', sm: 'inline' } },
}
