import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { specsOf } from '../../../forms/audit/audit-forms.ts'
import { type AuditWords, fieldWords } from '../../../forms/audit/field-words.ts'
import { subjectIn } from './use-log.ts'
import type { LogState } from './use-log-address.ts'

/** Says that the log is narrowed to one field, and shows all of it again. */
export function FieldNotice({ state, words }: { state: LogState; words: AuditWords }) {
  const { t } = useTranslation('history')
  const { field } = state.shown
  if (field === '') return null
  const forms = specsOf(subjectIn(state.shown), words.specs)
  const label = fieldWords(field, forms, words).fullLabel
  return (
    <p>
      {t('filter.field', { field: label })}{' '}
      <Button size="small" onClick={() => state.show({ field: '' })}>
        {t('filter.allFields')}
      </Button>
    </p>
  )
}
