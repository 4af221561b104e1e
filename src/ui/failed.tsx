import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What failed, in a sentence. */
  what: string
  /** Why, and what it means. */
  why: string
  onRetry: () => void
}

/** Stands where data should: what failed, why, and a way to try again. */
export function Failed({ what, why, onRetry }: Props) {
  const { t } = useTranslation()
  return (
    <Alert
      role="alert"
      severity="error"
      sx={{ '&:not(:last-child)': { marginBlockEnd: 5 } }}
      action={
        <Button color="inherit" size="small" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      }
    >
      <strong>{what}</strong> {why}
    </Alert>
  )
}
