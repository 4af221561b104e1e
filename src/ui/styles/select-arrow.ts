import { FORCED_COLORS } from './forced-colors.ts'

/**
 * Gives a native select the arrow of MUI's own select. With forced colours the browser's arrow
 * stays.
 */
export const selectArrow = {
  appearance: 'none',
  paddingInlineEnd: '32px',
  // Two slanted halves form the arrow.
  backgroundImage:
    'linear-gradient(45deg, transparent 50%, var(--mui-palette-action-active) 50%), linear-gradient(135deg, var(--mui-palette-action-active) 50%, transparent 50%)',
  backgroundSize: '5px 5px',
  backgroundRepeat: 'no-repeat',
  backgroundPosition: 'right 19px center, right 14px center',
  '&:dir(rtl)': { backgroundPosition: 'left 14px center, left 19px center' },
  [FORCED_COLORS]: { appearance: 'auto', paddingInlineEnd: '4px' },
} as const
