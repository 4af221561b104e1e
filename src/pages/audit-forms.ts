import { useQuery } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import type { FormSpec } from '../forms/document/form-spec.ts'
import { loadTexts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'
import { formSpecs, loadFormTexts } from './form-specs.ts'
import { holidaySpecOf } from './holidays/holiday-form-spec.ts'

/** The forms whose labels describe entries of the audit log. */
export const auditSpecs: readonly FormSpec<FieldValues>[] = [
  ...formSpecs,
  holidaySpecOf('', paths.holidays),
]

/** Loads the texts of the forms and of the history. */
export const loadAuditTexts = () =>
  Promise.all([loadFormTexts(), loadTexts('holidays'), loadTexts('history')])

/** The forms for describing entries of the audit log, once their texts have loaded. */
export const useAuditForms = () =>
  useQuery({
    queryKey: ['audit-texts'],
    queryFn: () => loadAuditTexts().then(() => auditSpecs),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
