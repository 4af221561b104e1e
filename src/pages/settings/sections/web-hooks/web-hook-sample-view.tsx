import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../../contract/tenant.ts'
import {
  curlCommand,
  SAMPLE_EVENTS,
  type WebHookEvent,
} from '../../../../domain/tenant/web-hook-sample.ts'
import { useDocumentForm } from '../../../../forms/document/form-spec.ts'
import { useTranslation } from '../../../../i18n/use-translation.ts'
import { CopyButton } from '../../../../ui/copy-button.tsx'
import './web-hook-sample-view.css'

/** A sample of the request that a webhook sends, and a command to send it by hand. */
export function WebHookSample({ name }: { name: WebHookEvent }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const hook = useWatch({ control: form.control, name })
  const payload = JSON.stringify(SAMPLE_EVENTS[name], null, 2)
  const curl = curlCommand(hook, name)
  return (
    <div className="web-hook-sample-view">
      <h4>{t('webHooks.payload')}</h4>
      <p>{t('webHooks.payloadNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by
          keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {payload}
      </pre>
      <CopyButton text={payload} label={t('webHooks.copyPayload')} />
      <h4>{t('webHooks.curl')}</h4>
      <p>{t('webHooks.curlNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by
          keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {curl}
      </pre>
      <CopyButton text={curl} label={t('webHooks.copyCurl')} />
    </div>
  )
}
