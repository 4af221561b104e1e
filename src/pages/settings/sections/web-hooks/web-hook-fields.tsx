import { type ClipboardEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../../contract/tenant.ts'
import { usesPassword, WEB_HOOK_AUTHS } from '../../../../contract/values/web-hook.ts'
import type { WebHookEvent } from '../../../../domain/tenant/web-hook-sample.ts'
import { Editable } from '../../../../forms/document/editable.tsx'
import { useDocumentForm } from '../../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../../forms/fields/field-note.tsx'
import { SecretField } from '../../../../forms/fields/secret-field.tsx'
import { SelectField } from '../../../../forms/fields/select-field.tsx'
import { SwitchField } from '../../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../../forms/fields/text-field.tsx'
import { useFault } from '../../../../forms/validation/use-fault.ts'
import { useTranslation } from '../../../../i18n/use-translation.ts'
import { lazyPart } from '../../../../ui/lazy/lazy-part.ts'
import { SendTestEvent } from './send-test-event.tsx'
import './web-hook-fields.css'

const WebHookSample = lazyPart(
  async () => (await import('./web-hook-sample-view.tsx')).WebHookSample,
)

/** The fields of a webhook. Shows only those of the chosen authentication method. */
export function WebHookFields({ name }: { name: WebHookEvent }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const auth = useWatch({ control: form.control, name: `${name}.auth` })
  const showsPassword =
    useFault<TenantEdits>([`${name}.username`, `${name}.password`]) || usesPassword(auth)
  // If the method is unknown, so are its fields. Show all.
  const isUnknownAuth = !WEB_HOOK_AUTHS.includes(auth)
  const [isOpen, setOpen] = useState(false)
  /** Pasting a URL into an empty webhook turns it on with token authentication. */
  const begin = ({ clipboardData }: ClipboardEvent) => {
    const hook = form.getValues(name)
    if (hook.url !== '' || !/^https?:\/\//i.test(clipboardData.getData('text').trim())) return
    form.setValue(`${name}.enabled`, true)
    if (hook.auth !== 'DISABLE') return
    form.setValue(`${name}.auth`, 'BEARER')
    // The token field exists after the next render.
    requestAnimationFrame(() => form.setFocus(`${name}.token`))
  }
  return (
    <>
      <Editable>
        <SwitchField<TenantEdits> name={`${name}.enabled`} />
        <div onPaste={begin} className="web-hook-fields-url">
          <TextField<TenantEdits> name={`${name}.url`} />
        </div>
        <SelectField<TenantEdits> name={`${name}.auth`} options={WEB_HOOK_AUTHS} />
        {(showsPassword || isUnknownAuth) && (
          <>
            <TextField<TenantEdits> name={`${name}.username`} />
            <SecretField<TenantEdits> name={`${name}.password`} />
          </>
        )}
        {(auth === 'BEARER' || isUnknownAuth) && (
          <SecretField<TenantEdits> name={`${name}.token`} />
        )}
        <RiskNotes name={name} />
      </Editable>
      <div className="web-hook-fields-testers">
        <Editable>
          <SendTestEvent name={name} />
        </Editable>
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('webHooks.sample')}</summary>
          {isOpen && <WebHookSample name={name} />}
        </details>
      </div>
    </>
  )
}

/** Warns if an active webhook sends without authentication or encryption. */
function RiskNotes({ name }: { name: WebHookEvent }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const { isOpen, isPlain } = useWatch({
    control: form.control,
    name,
    compute: ({ enabled, auth, url }) => ({
      isOpen: enabled && auth === 'DISABLE',
      isPlain: enabled && url.startsWith('http://'),
    }),
  })
  return (
    <>
      <FieldNote severity="warning">{isOpen && t('webHooks.noAuth')}</FieldNote>
      <FieldNote severity="warning">{isPlain && t('webHooks.plainHttp')}</FieldNote>
    </>
  )
}
