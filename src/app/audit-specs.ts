import type { FieldValues } from 'react-hook-form'
import type { FormSpec } from '../forms/document/form-spec.ts'
import { loadTexts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'

/** The form specs that put the audit log into words, with their texts. */
export async function loadAuditSpecs(): Promise<readonly FormSpec<FieldValues>[]> {
  const [{ formSpecs, loadFormTexts }, { holidaySpecOf }] = await Promise.all([
    import('./search/form-specs.ts'),
    import('../pages/holidays/holiday-form-spec.ts'),
  ])
  await Promise.all([loadFormTexts(), loadTexts('holidays')])
  const holiday = holidaySpecOf('', paths.holidays) as unknown as FormSpec<FieldValues>
  return [...formSpecs, holiday]
}
