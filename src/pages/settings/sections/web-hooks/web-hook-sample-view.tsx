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
      <Sample
        title={t('webHooks.payload')}
        note={t('webHooks.payloadNote')}
        text={payload}
        copy={t('webHooks.copyPayload')}
      />
      <Sample
        title={t('webHooks.curl')}
        note={t('webHooks.curlNote')}
        text={curl}
        copy={t('webHooks.copyCurl')}
      />
    </div>
  )
}

interface SampleProps {
  title: string
  note: string
  text: string
  /** The label of the button that copies the text. */
  copy: string
}

const Sample = ({ title, note, text, copy }: SampleProps) => (
  <>
    <h4>{title}</h4>
    <p>{note}</p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by
        keyboard */}
    <pre dir="ltr" tabIndex={0}>
      {text}
    </pre>
    <CopyButton text={text} label={copy} />
  </>
)
