import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Placeholder } from '../../ui/placeholder.tsx'

/** The page before its data. */
export function Outline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={{ display: 'grid', gap: 4 }}>
      <Placeholder width={140} />
      <Placeholder height={81} />
      <Placeholder height={354} />
    </Box>
  )
}
