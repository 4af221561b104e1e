import { FORCED_COLORS } from './forced-colors.ts'

/** Gives a select in a list of rows or a dialog the arrow of those in forms (lists.css). */
export const selectArrow = {
  appearance: 'none',
  paddingInlineEnd: '32px',
  // Two slanted halves form the arrow.
  backgroundImage:
    'linear-gradient(45deg, transparent 50%, var(--mui-palette-action-active) 50%), linear-gradient(135deg, var(--mui-palette-action-active) 50%, transparent 50%)',
  backgroundSize: '5px 5px',
  backgroundRepeat: 'no-repeat',
  backgroundPosition: 'right 19px top calc(50% + 0.5px), right 14px top calc(50% + 0.5px)',
  '&:dir(rtl)': {
    backgroundPosition: 'left 14px top calc(50% + 0.5px), left 19px top calc(50% + 0.5px)',
  },
  [FORCED_COLORS]: { appearance: 'auto', paddingInlineEnd: '4px' },
} as const
