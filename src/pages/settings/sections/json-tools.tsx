import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatJson, jsonFault } from '../../../domain/tenant/json.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'

/** Lays the JSON of a field out on demand, or says where it stops being JSON. */
export function JsonTools({ name }: { name: string }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm()
  const text: string = useWatch({ control: form.control, name })
  const isEmpty = text.trim() === ''
  const fault = isEmpty ? null : jsonFault(text)
  return (
    <>
      <Button
        variant="outlined"
        disabled={isEmpty || fault !== null}
        onClick={() => form.setValue(name, formatJson(text) ?? text)}
      >
        {t('customOptions.format')}
      </Button>
      <Box role="status" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
        {fault && t('customOptions.fault', { line: fault.line, column: fault.column })}
      </Box>
    </>
  )
}
