import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Placeholder } from './placeholder.tsx'

/** A placeholder for a form that is loading. */
export function FieldsOutline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={{ maxWidth: 720 }}>
      {['name', 'first', 'second', 'third', 'fourth'].map((row) => (
        <Box key={row} sx={{ marginBlockEnd: 6 }}>
          <Placeholder width={140} />
          <Placeholder height={36} />
        </Box>
      ))}
    </Box>
  )
}
