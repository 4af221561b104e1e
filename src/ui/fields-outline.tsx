import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useTranslation } from 'react-i18next'

/** The outline of a form that is being loaded. */
export function FieldsOutline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={{ maxWidth: 720 }}>
      {['name', 'first', 'second', 'third', 'fourth'].map((row) => (
        <Box key={row} sx={{ marginBlockEnd: 6 }}>
          <Skeleton variant="text" width={140} />
          <Skeleton variant="rounded" height={36} />
        </Box>
      ))}
    </Box>
  )
}
