import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { formatJson, jsonFault } from '../../../domain/tenant/json.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'

/** The PBX's own options as JSON, checked while the user types and formatted on demand. */
export function CustomOptions() {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const text = useWatch({ control: form.control, name: 'custom_options' })
  const fault = text.trim() === '' ? null : jsonFault(text)
  const format = () => form.setValue('custom_options', formatJson(text) ?? text)
  return (
    <>
      <TextField<TenantEdits> name="custom_options" rows={12} code />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, marginBlockStart: -2 }}>
        <Button variant="outlined" disabled={text.trim() === '' || fault !== null} onClick={format}>
          {t('customOptions.format')}
        </Button>
        <Box role="status" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
          {fault && t('customOptions.fault', { line: fault.line, column: fault.column })}
        </Box>
      </Box>
    </>
  )
}
