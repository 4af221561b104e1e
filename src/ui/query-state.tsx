import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../i18n/use-failure-text.ts'

interface Props {
  /** The result of `useQuery`. */
  query: { data: unknown; error: unknown; refetch: () => unknown }
  /** A sentence that says what failed. */
  failed: string
  /** Shown while the query has neither data nor an error. */
  outline?: ReactNode
}

/** Shown in place of data: `outline` while loading, or the failure with a button to try again. */
export function QueryState({ query: { data, error, refetch }, failed, outline }: Props) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  // Keep showing the failure during a retry, so that screen readers announce it only once.
  const [last, setLast] = useState(error)
  if (error && error !== last) setLast(error)
  if (!error && last && data !== undefined) setLast(null)
  const shown = error ?? (data === undefined ? last : null)
  if (!shown) return data === undefined && outline
  return (
    <Alert
      role="alert"
      severity="error"
      sx={{ '&:not(:last-child)': { marginBlockEnd: 5 } }}
      action={
        <Button color="inherit" size="small" onClick={() => refetch()}>
          {t('states.retry')}
        </Button>
      }
    >
      <strong>{failed}</strong> {failureText(shown)}
    </Alert>
  )
}
