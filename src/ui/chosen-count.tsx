import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { unseen } from './styles/unseen.ts'

/** Tells screen readers how many rows of a list are selected. */
export function ChosenCount({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <Box role="status" sx={unseen}>
      {t('states.chosen', { count })}
    </Box>
  )
}
