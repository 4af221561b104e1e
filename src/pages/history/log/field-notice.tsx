import { specsOf } from '../../../forms/audit/audit-forms.ts'
import { type AuditWords, fieldWords } from '../../../forms/audit/field-words.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { subjectIn } from './use-log.ts'
import type { LogState } from './use-log-address.ts'

interface Props {
  state: LogState
  /** The name of the object that the log is filtered by. */
  name: string
  words: AuditWords
}

/** Says that only one field or one object is shown, with a button to show everything. */
export function FieldNotice({ state, name, words }: Props) {
  const { t } = useTranslation('history')
  const { field, object } = state.shown
  if (field === '' && object === '') return null
  const forms = specsOf(subjectIn(state.shown), words.specs)
  const label = fieldWords(field, forms, words).fullLabel
  const says = () => {
    if (object === '') return t('filter.field', { field: label })
    return field === ''
      ? t('filter.object', { name })
      : t('filter.fieldOfObject', { field: label, name })
  }
  return (
    <p>
      {says()}{' '}
      <button
        type="button"
        className="button small"
        onClick={() => state.show({ field: '', object: '' })}
      >
        {t('filter.allFields')}
      </button>
    </p>
  )
}
