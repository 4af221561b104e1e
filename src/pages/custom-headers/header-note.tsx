import Alert from '@mui/material/Alert'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { longFormOf, purposeOf } from '../../domain/sip-headers.ts'
import { useEditing } from '../../forms/editing.ts'

/** Warns below a row of a header that SIP gives a meaning of its own, and of one that is added and relayed. */
export function HeaderNote({ list, row }: { list: 'add' | 'relay'; row: string }) {
  const { t } = useTranslation('custom-headers')
  const { form } = useEditing()
  const { name = '', scope } = useWatch({ control: form.control, name: row }) ?? {}
  const other: CustomHeaders['relay'] =
    useWatch({ control: form.control, name: list === 'add' ? 'relay' : 'add' }) ?? []
  const purpose = purposeOf(name)
  const long = longFormOf(name)
  const isInBoth =
    list === 'add' &&
    other.some(
      (header) =>
        header.name.toLowerCase() === name.toLowerCase() &&
        (header.scope === scope || header.scope === 'ALL' || scope === 'ALL'),
    )
  const notes = [
    long && t('compact', { name, long }),
    purpose && t('standard', { name: long ?? name, reason: t(`reasons.${purpose}`) }),
    name !== '' && isInBoth && t('both', { name }),
  ].filter(Boolean)
  return (
    <div role="status" style={wholeRow}>
      {notes.length > 0 && (
        <Alert severity="warning" sx={{ marginBlockStart: 2 }}>
          {notes.join(' ')}
        </Alert>
      )}
    </div>
  )
}

const wholeRow = { gridColumn: '1 / -1', order: 1 }
