import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { formatJson, jsonFault } from '../../../domain/tenant/json.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'

const NAME = 'custom_options'

/** A button that formats the custom options' JSON, and the position of its first error. */
export function JsonTools() {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const text = useWatch({ control: form.control, name: NAME })
  const isEmpty = text.trim() === ''
  const fault = isEmpty ? null : jsonFault(text)
  return (
    <>
      <button
        type="button"
        className="button outlined"
        disabled={isEmpty || fault !== null}
        onClick={() => form.setValue(NAME, formatJson(text) ?? text)}
      >
        {t('customOptions.format')}
      </button>
      <div role="status">
        {fault && t('customOptions.fault', { line: fault.line, column: fault.column })}
      </div>
    </>
  )
}
