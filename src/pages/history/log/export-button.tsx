import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import type { partOf } from './use-log.ts'

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
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {t('export.label')}
      </Button>
      <Box role="status" sx={status}>
        {data?.isCut && t('export.cut', { count: data.count })}
        {error && t('export.failed', { why: failureText(error) })}
      </Box>
    </>
  )
}

const status = {
  fontSize: '0.8125rem',
  color: 'text.secondary',
  // An empty element must not take up a gap of its parent.
  '&:empty': { marginInlineStart: -2 },
}
