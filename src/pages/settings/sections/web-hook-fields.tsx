import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usesPassword, WEB_HOOK_AUTHS, type WebHook } from '../../../contract/web-hook.ts'
import { useEditing } from '../../../forms/editing.ts'
import { SecretField } from '../../../forms/fields/secret-field.tsx'
import { SelectField } from '../../../forms/fields/select-field.tsx'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { useFault } from '../../../forms/use-fault.ts'
import { WebHookSample } from './web-hook-sample.tsx'

/** A web hook's fields; those of its authentication appear with the method that needs them. */
export function WebHookFields({ name }: { name: 'cdr_event' | 'extension_event' }) {
  const { t } = useTranslation('settings')
  const { form } = useEditing()
  const hook = useWatch({ control: form.control, name }) as WebHook
  const showsPassword =
    useFault([`${name}.username`, `${name}.password`]) || usesPassword(hook.auth)
  const isPlain = hook.url.startsWith('http://')
  return (
    <>
      <SwitchField name={`${name}.enabled`} />
      <TextField name={`${name}.url`} />
      <SelectField name={`${name}.auth`} options={WEB_HOOK_AUTHS} />
      {showsPassword && (
        <>
          <TextField name={`${name}.username`} />
          <SecretField name={`${name}.password`} />
        </>
      )}
      {hook.auth === 'BEARER' && <SecretField name={`${name}.token`} />}
      <Box role="status" sx={{ display: 'grid', gap: 2, maxWidth: 720, marginBlockEnd: 4 }}>
        {hook.enabled && hook.auth === 'DISABLE' && (
          <Alert severity="warning">{t('webHooks.noAuth')}</Alert>
        )}
        {hook.enabled && isPlain && <Alert severity="warning">{t('webHooks.plainHttp')}</Alert>}
      </Box>
      <WebHookSample name={name} hook={hook} />
    </>
  )
}
