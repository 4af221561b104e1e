import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { formatJson, jsonFault } from '../../../domain/tenant/json.ts'

interface Props {
  text: string
  onFormat: (text: string) => void
}

/** Lays a JSON text out on demand, or says where it stops being JSON. */
export function JsonTools({ text, onFormat }: Props) {
  const { t } = useTranslation('settings')
  const isEmpty = text.trim() === ''
  const fault = isEmpty ? null : jsonFault(text)
  const format = () => onFormat(formatJson(text) ?? text)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Button variant="outlined" disabled={isEmpty || fault !== null} onClick={format}>
        {t('customOptions.format')}
      </Button>
      <Box role="status" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
        {fault && t('customOptions.fault', { line: fault.line, column: fault.column })}
      </Box>
    </Box>
  )
}
