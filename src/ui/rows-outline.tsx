import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Placeholder } from './placeholder.tsx'

/** The outline of a list that is being loaded. */
export function RowsOutline() {
  const { t } = useTranslation()
  return (
    <Box role="status" aria-label={t('states.loading')} sx={card}>
      {['40%', '55%', '35%', '60%', '45%', '50%', '38%', '57%'].map((width) => (
        <Box key={width} sx={row}>
          <Placeholder width={width} />
        </Box>
      ))}
    </Box>
  )
}

const card = {
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
}
const row = {
  display: 'flex',
  alignItems: 'center',
  blockSize: 44,
  paddingInline: 4,
  '& + &': { borderBlockStart: '1px solid', borderColor: 'divider' },
}
