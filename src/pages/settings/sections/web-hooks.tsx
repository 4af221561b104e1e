import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { WebHookFields } from './web-hook-fields.tsx'

export function WebHooks() {
  const { t } = useTranslation('settings')
  return (['cdr_event', 'extension_event'] as const).map((name) => (
    <section key={name} aria-labelledby={`${name}-title`}>
      <Typography variant="h3" id={`${name}-title`}>
        {t(`webHooks.${name}`)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t(`webHooks.${name}Help`)}
      </Typography>
      <WebHookFields name={name} />
    </section>
  ))
}
