import Alert from '@mui/material/Alert'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { longFormOf, purposeOf } from '../../domain/sip/sip-headers.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'

/** Warns below a row of a header that SIP gives a meaning of its own, and of one that is added and relayed. */
export function HeaderNote({ list, row }: { list: 'add' | 'relay'; row: string }) {
  const { form } = useDocumentForm()
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
  const isNoted = long !== null || purpose !== null || (name !== '' && isInBoth)
  return (
    <div role="status" style={wholeRow}>
      {isNoted && <Notes name={name} isInBoth={isInBoth} />}
    </div>
  )
}

/** Apart, since finding words costs each of hundreds of rows time, and few need these. */
function Notes({ name, isInBoth }: { name: string; isInBoth: boolean }) {
  const { t } = useTranslation('custom-headers')
  const purpose = purposeOf(name)
  const long = longFormOf(name)
  const notes = [
    long && t('compact', { name, long }),
    purpose && t('standard', { name: long ?? name, reason: t(`reasons.${purpose}`) }),
    isInBoth && t('both', { name }),
  ].filter(Boolean)
  return (
    <Alert severity="warning" sx={{ marginBlockStart: 2 }}>
      {notes.join(' ')}
    </Alert>
  )
}

const wholeRow = { gridColumn: '1 / -1', order: 1 }
