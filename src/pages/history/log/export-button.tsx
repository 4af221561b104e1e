import { useMutation } from '@tanstack/react-query'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import type { partOf } from './use-log.ts'
import './export-button.css'

interface Props {
  part: ReturnType<typeof partOf>
  /** The matching entries, if all of them have been read. */
  found: readonly AuditEntry[] | undefined
  words: AuditWords
}

/** Downloads the entries that match the filters. */
export function ExportButton({ part, found, words }: Props) {
  const { t } = useTranslation('history')
  const failureText = useFailureText()
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async () => {
      const { exportLog, readForExport } = await import('./export-log.ts')
      return exportLog(found ?? (await readForExport(part)), words)
    },
  })
  return (
    <>
      <button
        type="button"
        className="button outlined"
        disabled={isPending}
        onClick={() => mutate()}
      >
        {t('export.label')}
      </button>
      <div role="status" className="export-button-outcome">
        {data?.isCut && t('export.cut', { count: data.count })}
        {error && t('export.failed', { why: failureText(error) })}
      </div>
    </>
  )
}
