import { useMutation } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useUnsupported } from '../../../../api/http/capabilities.ts'
import { testWebHook } from '../../../../api/resources/web-hook-test.ts'
import type { TenantEdits } from '../../../../contract/tenant.ts'
import type { WebHookTestResult } from '../../../../contract/values/web-hook-test.ts'
import { numberFormat } from '../../../../domain/intl.ts'
import type { WebHookEvent } from '../../../../domain/tenant/web-hook-sample.ts'
import { useDocumentForm } from '../../../../forms/document/form-spec.ts'
import { useFailureText } from '../../../../i18n/use-failure-text.ts'
import { useLocale } from '../../../../i18n/use-locale.ts'
import { useTranslation } from '../../../../i18n/use-translation.ts'
import { Alert } from '../../../../ui/alert.tsx'
import './send-test-event.css'

/** Has the server send a sample event, and shows the receiver's answer. */
export function SendTestEvent({ name }: { name: WebHookEvent }) {
  const { t } = useTranslation('settings')
  const failureText = useFailureText()
  const isUnsupported = useUnsupported('POST /tenant/webhooks/test')
  const { form } = useDocumentForm<TenantEdits>()
  const compute = (url: string) => url === ''
  const isEmpty = useWatch({ control: form.control, name: `${name}.url`, compute })
  const { mutate, data, error, isPending } = useMutation({ mutationFn: testWebHook })
  if (isUnsupported) return null
  const send = () => {
    if (isPending) return
    mutate({ event: name, webhook: { ...form.getValues(name), enabled: true } })
  }
  return (
    <div>
      <button
        type="button"
        className="button outlined"
        aria-disabled={isPending || isEmpty}
        onClick={send}
      >
        {isPending ? t('webHooks.test.sending') : t('webHooks.test.send')}
      </button>
      <div role="status" className="send-test-event">
        {data && <Result result={data} />}
        {error && <Alert severity="error">{failureText(error)}</Alert>}
      </div>
    </div>
  )
}

function Result({ result }: { result: WebHookTestResult }) {
  const { t } = useTranslation('settings')
  const locale = useLocale()
  const { outcome, status = 0, body, duration_ms } = result
  const unit = { style: 'unit', unit: 'millisecond' } as const
  const time = numberFormat(locale, unit).format(duration_ms)
  const isGood = outcome === 'answered' && status >= 200 && status < 300
  return (
    <Alert severity={isGood ? 'success' : 'warning'}>
      {t(`webHooks.test.${outcome}`, { status, time })}
      {body && <pre dir="ltr">{body}</pre>}
    </Alert>
  )
}
