import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { WebHookFields } from './web-hook-fields.tsx'

export function WebHooks() {
  const { t } = useTranslation('settings')
  return (
    <Box sx={columns}>
      {(['cdr_event', 'extension_event'] as const).map((name) => (
        <section key={name} aria-labelledby={`${name}-title`}>
          <Typography variant="h4" id={`${name}-title`}>
            {t(`webHooks.${name}`)}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
            {t(`webHooks.${name}Help`)}
          </Typography>
          <WebHookFields name={name} />
        </section>
      ))}
    </Box>
  )
}

/** Two columns if there is room. */
const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  columnGap: 10,
  '--field-columns': { sm: '8.5rem minmax(0, 1fr)' },
  '--switch-columns': { sm: '8.5rem minmax(0, 1fr)' },
}
