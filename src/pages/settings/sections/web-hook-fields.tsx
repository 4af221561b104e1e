import Box from '@mui/material/Box'
import { Suspense, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usesPassword, WEB_HOOK_AUTHS, type WebHook } from '../../../contract/values/web-hook.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { SecretField } from '../../../forms/fields/secret-field.tsx'
import { SelectField } from '../../../forms/fields/select-field.tsx'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { useFault } from '../../../forms/validation/use-fault.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const WebHookSample = lazyPart(
  async () => (await import('./web-hook-sample-view.tsx')).WebHookSample,
)

/** A web hook's fields; those of its authentication appear with the method that needs them. */
export function WebHookFields({ name }: { name: 'cdr_event' | 'extension_event' }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm()
  const hook = useWatch({ control: form.control, name }) as WebHook
  const showsPassword =
    useFault([`${name}.username`, `${name}.password`]) || usesPassword(hook.auth)
  // Of a method that this console does not know, nobody can say what it needs.
  const isUnknown = !WEB_HOOK_AUTHS.includes(hook.auth)
  const [isOpen, setOpen] = useState(false)
  const isPlain = hook.url.startsWith('http://')
  return (
    <>
      <SwitchField name={`${name}.enabled`} />
      <TextField name={`${name}.url`} />
      <SelectField name={`${name}.auth`} options={WEB_HOOK_AUTHS} />
      {(showsPassword || isUnknown) && (
        <>
          <TextField name={`${name}.username`} />
          <SecretField name={`${name}.password`} />
        </>
      )}
      {(hook.auth === 'BEARER' || isUnknown) && <SecretField name={`${name}.token`} />}
      <FieldNote severity="warning">
        {hook.enabled && hook.auth === 'DISABLE' && t('webHooks.noAuth')}
      </FieldNote>
      <FieldNote severity="warning">{hook.enabled && isPlain && t('webHooks.plainHttp')}</FieldNote>
      <Box
        component="details"
        sx={details}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t('webHooks.sample')}</summary>
        <Suspense>{isOpen && <WebHookSample name={name} hook={hook} />}</Suspense>
      </Box>
    </>
  )
}

const details = {
  maxWidth: 720,
  marginBlockEnd: 8,
  fontSize: '0.8125rem',
  '& summary': { cursor: 'pointer', color: 'primary.main', fontWeight: 600, paddingBlock: 1 },
}
