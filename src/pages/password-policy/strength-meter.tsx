import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Weak } from './weakest-password.ts'

const SCORES = [0, 1, 2, 3, 4] as const
const COLORS = ['error.main', 'error.main', 'warning.main', 'success.main', 'success.main'] as const

/** The strength of a password, as five steps and a word. */
export function StrengthMeter({ score, label }: { score: Weak['score']; label: string }) {
  const { t } = useTranslation('password-policy')
  const word = t(`strength.${score}`)
  return (
    <Box sx={row}>
      <Box
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={word}
        sx={{ ...track, color: COLORS[score] }}
      >
        {SCORES.map((step) => (
          <span key={step} data-on={step <= score} />
        ))}
      </Box>
      <Box component="strong" sx={{ color: COLORS[score] }}>
        {word}
      </Box>
    </Box>
  )
}

const row = { display: 'flex', alignItems: 'center', gap: 3, fontSize: '0.875rem' }
const track = {
  display: 'grid',
  gridTemplateColumns: 'repeat(5, 1fr)',
  gap: 1,
  flex: '0 1 220px',
  '& span': {
    blockSize: 8,
    borderRadius: 1,
    backgroundColor: 'action.selected',
    forcedColorAdjust: 'none',
  },
  '& [data-on=true]': { backgroundColor: 'currentColor' },
}
