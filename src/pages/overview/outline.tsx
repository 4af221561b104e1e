import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Placeholder } from '../../ui/placeholder.tsx'

/** The page before its data. */
export function Outline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={{ display: 'grid', gap: 4 }}>
      <Placeholder height={222} />
      <Placeholder width={280} />
      <Placeholder height={320} />
    </Box>
  )
}
