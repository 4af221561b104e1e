import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { get, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'
import { differsFromDefault } from './differs-from-default.ts'

/** Marks a field that differs from its documented default, shows the default, and puts it back. */
export function DefaultMark({ field }: { field: Field }) {
  const { t } = useTranslation()
  const { spec, form } = useDocumentForm()
  const { isSubmitted } = useFormState({ control: form.control })
  const value: unknown = useWatch({ control: form.control, name: field.name })
  const standard: unknown = get(spec.defaults, field.name)
  if (!differsFromDefault(standard, value)) return null
  return (
    <Box component="span" sx={mark}>
      {t('form.notDefault', { value: field.value(standard) })}{' '}
      <Button
        size="small"
        sx={{ minHeight: 24, minWidth: 0, padding: '0 6px', fontSize: '0.75rem' }}
        aria-label={t('form.reset', { field: field.label })}
        onClick={() => {
          form.setValue(field.name, standard, { shouldValidate: isSubmitted })
          document.getElementById(field.name)?.focus()
        }}
      >
        {t('form.resetShort')}
      </Button>
    </Box>
  )
}

const mark = {
  flex: 'none',
  color: 'text.secondary',
  fontWeight: 400,
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
}
