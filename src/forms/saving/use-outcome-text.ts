import { useFormState } from 'react-hook-form'
import { useOffline } from '../../api/http/use-offline.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useFormWords } from '../document/use-form-words.ts'
import { faultsIn } from '../validation/validation.ts'
import type { Rejection, Saved } from './outcome.ts'
import type { SaveState } from './save-state.ts'
import { serverErrors } from './server-errors.ts'
import { useDeviationsText } from './use-deviations-text.ts'

/** What the save bar says; '' if there is nothing to say. `count`: of the unsaved changes. */
export function useOutcomeText(state: SaveState, count: number): string {
  const { t } = useTranslation()
  const words = useFormWords()
  const { spec, form, snapshot } = useDocumentForm()
  const { errors } = useFormState({ control: form.control })
  const offline = useOffline()
  const failureText = useFailureText()
  const deviationsText = useDeviationsText()
  const sentences = useSentences()

  const rejectionText = (reason: Rejection): string => {
    switch (reason.kind) {
      case 'offline':
      case 'invalid':
        return ''
      case 'not_read':
        return failureText(reason.error)
      case 'cancelled':
        return t('conflict.cancelled')
      case 'not_carried_out':
        return t('form.outcomeNot')
      case 'refused': {
        const { others } = serverErrors(spec, reason.failure, reason.values, t)
        return others ? failureText(others) : ''
      }
    }
  }
  const savedText = ({ isRevert, count: changed, reversible, deviations }: Saved) => {
    const saved = words(isRevert ? 'form.revertedChanges' : 'form.savedChanges', { count: changed })
    const hasSecrets = reversible.secrets.length > 0
    const more = sentences([hasSecrets && t('form.secretsStay'), deviationsText(deviations)])
    return more ? t('form.savedBut', { saved, more }) : saved
  }
  /** The text for a form that is neither saved nor being saved. */
  const formText = (isRejected: boolean) => {
    const faults = faultsIn(errors).length
    if (faults > 0) return words('form.notSaved', { why: t('form.faults', { count: faults }) })
    if (offline && (count > 0 || snapshot.unreadable)) {
      const why = words('form.offline')
      return isRejected ? words('form.notSaved', { why }) : why
    }
    if (snapshot.unreadable) return t('form.sendsAll')
    return count > 0 && !spec.isNew ? t('form.changes', { count }) : ''
  }

  switch (state.name) {
    case 'checking':
    case 'reading':
    case 'asking':
    case 'sending':
      return words('form.saving')
    case 'verifying':
      if (state.answer === 'received') return words('form.saving')
      return t(state.answer === 'lost_offline' ? 'form.outcomeOffline' : 'form.outcomeAsked')
    case 'unknown':
      return words('form.outcomeUnknown')
    case 'unchanged':
      return t('form.nothingToRevert')
    case 'ignored':
      return deviationsText(state.deviations)
    case 'rejected': {
      const { reason } = state
      if (reason.kind === 'cancelled' && reason.isRevert) return t('conflict.cancelledRevert')
      const why = rejectionText(reason)
      return why ? words('form.notSaved', { why }) : formText(true)
    }
    case 'saved':
      return formText(false) || savedText(state)
    case 'discarded':
      return formText(false) || t('form.discarded')
    case 'idle':
      return formText(false)
  }
}
