import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useTranslation } from 'react-i18next'

/** The page before its data. */
export function Outline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={{ display: 'grid', gap: 4 }}>
      <Skeleton variant="text" width={140} height={20} sx={{ marginBlockStart: -3 }} />
      <Skeleton variant="rounded" height={81} />
      <Skeleton variant="rounded" height={354} />
    </Box>
  )
}
