import { useWatch } from 'react-hook-form'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { isRelayedToo, longFormOf, purposeOf, successorOf } from '../../domain/sip/sip-headers.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import { completeRows } from './complete-rows.ts'
import './header-note.css'

interface Props {
  list: 'add' | 'relay'
  row: `${'add' | 'relay'}.${number}`
}

/** Warns about a header that has a meaning in SIP, or that is both added and relayed. */
export function HeaderNote({ list, row }: Props) {
  const { form } = useDocumentForm<CustomHeaders>()
  // Computed, so that a key that changes no note renders nothing.
  const note = useWatch({
    control: form.control,
    name: [row, 'relay'],
    compute: ([entry, relay]) => {
      // While a row is being removed, it is undefined for one render.
      const { name = '', scope = 'TRUNK' } = entry ?? {}
      const isAdded = list === 'add'
      const isInBoth = isAdded && name !== '' && isRelayedToo({ name, scope }, completeRows(relay))
      const isSuperseded = isAdded && successorOf(name) !== null
      const isNoted =
        isInBoth || isSuperseded || longFormOf(name) !== null || purposeOf(name) !== null
      return isNoted ? { name, isInBoth, isSuperseded } : null
    },
  })
  return <TypedStatus className="header-note">{note && <Notes {...note} />}</TypedStatus>
}

interface NotesProps {
  name: string
  isInBoth: boolean
  isSuperseded: boolean
}

/** A separate component, so that only rows with a note load the texts. */
function Notes({ name, isInBoth, isSuperseded }: NotesProps) {
  const { t } = useTranslation('custom-headers')
  const sentences = useSentences()
  const purpose = purposeOf(name)
  const long = longFormOf(name)
  const notes = sentences([
    long && t('compact', { name, long }),
    purpose && t('standard', { name: long ?? name, reason: t(`reasons.${purpose}`) }),
    isSuperseded && t('superseded', { name, successor: successorOf(name) }),
    isInBoth && t('both', { name }),
  ])
  return (
    <Alert severity="warning" className="header-note-text">
      {notes}
    </Alert>
  )
}
