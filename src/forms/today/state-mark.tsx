import Box from '@mui/material/Box'
import { NightIcon } from '../../ui/icons/state-icons.ts'
import { FORCED_COLORS } from '../../ui/styles/forced-colors.ts'

/** The icon of a state. The text beside it says the same. */
export function StateMark({ state }: { state: 'open' | 'closed' | 'night' | 'unknown' }) {
  if (state === 'night') return <NightIcon fontSize="small" color="warning" />
  return <Box component="span" aria-hidden data-state={state} sx={mark} />
}

const mark = {
  flex: 'none',
  inlineSize: 12,
  blockSize: 12,
  border: '3px solid',
  borderColor: 'text.secondary',
  borderRadius: '50%',
  '&[data-state="open"]': {
    borderColor: 'success.main',
    backgroundColor: 'success.main',
    [FORCED_COLORS]: { backgroundColor: 'CanvasText' },
  },
  '&[data-state="unknown"]': { borderColor: 'warning.main' },
}
