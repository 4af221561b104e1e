import { type Endpoint, useForbidden } from '../../api/http/capabilities.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import './unsupported.css'

interface Props {
  endpoint: Endpoint
  /** The message when the server does not support the request. */
  text: string
}

/**
 * Shown in place of something that the server doesn't support or the user's role doesn't allow;
 * says what is unavailable and why.
 */
export function Unsupported({ endpoint, text }: Props) {
  const { t } = useTranslation()
  const isForbidden = useForbidden(endpoint)
  return (
    <Alert role="status" severity="info" className="unsupported">
      {isForbidden ? t('form.viewOnly') : text}
    </Alert>
  )
}
