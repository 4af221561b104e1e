import { FORCED_COLORS } from './forced-colors.ts'

/**
 * The arrow of the browser's own list of values, as MUI draws it for its own; the browser's where
 * the system replaces all colours.
 */
export const selectArrow = {
  appearance: 'none',
  paddingInlineEnd: '32px',
  // Two slanted halves that meet.
  backgroundImage:
    'linear-gradient(45deg, transparent 50%, var(--mui-palette-action-active) 50%), linear-gradient(135deg, var(--mui-palette-action-active) 50%, transparent 50%)',
  backgroundSize: '5px 5px',
  backgroundRepeat: 'no-repeat',
  backgroundPosition: 'right 19px center, right 14px center',
  '&:dir(rtl)': { backgroundPosition: 'left 14px center, left 19px center' },
  [FORCED_COLORS]: { appearance: 'auto', paddingInlineEnd: '4px' },
} as const
