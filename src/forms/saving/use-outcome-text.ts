import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useOffline } from '../../api/http/use-offline.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { faultsIn } from '../validation/validation.ts'
import type { Outcome } from './outcome.ts'
import { useDeviationsText } from './use-deviations-text.ts'

interface State {
  saving: boolean
  outcome: Outcome
  count: number
}

/** What the save bar says: '' when there is nothing to say. */
export function useOutcomeText({ saving, outcome, count }: State): string {
  const { t } = useTranslation()
  const { form, snapshot } = useDocumentForm()
  const { errors } = useFormState({ control: form.control })
  const offline = useOffline()
  const deviationsText = useDeviationsText()
  const faults = faultsIn(errors).length

  // It is said while the save is still being looked up.
  if (outcome && 'said' in outcome) return outcome.said
  if (outcome && 'ignored' in outcome) return deviationsText(outcome.ignored)
  if (saving) return t('form.saving')
  if (outcome && 'refused' in outcome && outcome.refused) {
    return `${t('form.notSaved')} ${outcome.refused}`
  }
  if (faults > 0) return `${t('form.notSaved')} ${t('form.faults', { count: faults })}`
  if (offline && (count > 0 || snapshot.unreadable)) {
    return outcome && 'refused' in outcome
      ? `${t('form.notSaved')} ${t('form.offline')}`
      : t('form.offline')
  }
  if (snapshot.unreadable) return t('form.sendsAll')
  if (count > 0) return t('form.changes', { count })
  if (!outcome || 'refused' in outcome) return ''
  if (!('saved' in outcome)) return t('form.discarded')
  const text = outcome.isRevert ? 'form.putBackChanges' : 'form.savedChanges'
  const { deviations, kept } = outcome
  return [
    t(text, { count: outcome.saved }),
    kept.secrets.length > 0 && t('form.secretsStay'),
    deviationsText(deviations),
  ]
    .filter(Boolean)
    .join('. ')
}
