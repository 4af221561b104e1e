import { Link } from 'react-router'
import { type Endpoint, useUnsupported } from '../../../api/http/capabilities.ts'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { objectIdOf } from '../../../domain/audit/field-changes.ts'
import type { Revert } from '../../../domain/audit/revert.ts'
import { specsOf } from '../../../forms/audit/audit-forms.ts'
import type { EntryText } from '../../../forms/audit/entry-text.ts'
import type { AuditWords } from '../../../forms/audit/field-words.ts'
import { REVERT_AT_ONCE, type RevertState, revertState } from '../../../forms/saving/use-revert.ts'
import { useSentences } from '../../../i18n/use-lists.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import './revert-part.css'

interface Props {
  entry: AuditEntry
  text: EntryText
  words: AuditWords
}

/** What reverting the entry would change, with a link; or why it can't be reverted. */
export function RevertPart({ entry, text, words }: Props) {
  const { t } = useTranslation('history')
  const sentences = useSentences()
  const { revert } = text
  const endpoint = endpointOf(text, words)
  const isOff = useUnsupported(endpoint)
  const says = () => {
    if (revert.kind === 'none') return t(`reverting.fault.${revert.fault}`)
    if (isOff) return t('reverting.notAllowed')
    const isPart = revert.kind === 'save' && revert.isPart
    return sentences([t(`reverting.${revert.kind}`), isPart && t('reverting.part')])
  }
  return (
    <section aria-labelledby="revert" className="revert-part">
      <h2 id="revert">{t('reverting.title')}</h2>
      <p className="small">{says()}</p>
      {revert.kind !== 'none' && !isOff && (
        <Link to={addressFor(entry, text)} state={stateOf(revert)} className="button filled">
          {t('reverting.act')}
        </Link>
      )}
    </section>
  )
}

/** The request that would revert the entry. */
function endpointOf({ subject, revert }: EntryText, { specs }: AuditWords): Endpoint {
  if (revert.kind === 'add') return 'POST /holidays'
  if (revert.kind === 'delete') return 'POST /holidays/{id}/destroy'
  return specsOf(subject, specs).at(-1)?.endpoint ?? 'GET /audit_logs'
}

/** The address that reverts it: the page with the form, or the dialog for holidays. */
function addressFor(entry: AuditEntry, { subject, revert, address }: EntryText): string {
  if (revert.kind !== 'save') return paths.revertHoliday(entry.id)
  if (subject !== 'holidays') return address
  return paths.holiday(objectIdOf(entry))
}

function stateOf(revert: Revert): RevertState | typeof REVERT_AT_ONCE {
  return revert.kind === 'save' ? revertState(revert.change) : REVERT_AT_ONCE
}
