import { useWatch } from 'react-hook-form'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { missingRelays, withRelayed } from '../../domain/sip/sip-headers.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { completeRows } from './complete-rows.ts'
import './missing-relays.css'

/** Warns if headers that a PBX relays by default are missing, and offers to add them again. */
export function MissingRelays() {
  const { t } = useTranslation('custom-headers')
  const { form } = useDocumentForm<CustomHeaders>()
  const missing = useWatch({
    control: form.control,
    name: 'relay',
    compute: (relay) => missingRelays({ add: [], relay: completeRows(relay) }),
  })
  const relayAgain = (name: string) =>
    form.setValue('relay', withRelayed(form.getValues('relay'), name))
  return (
    <div role="status">
      {missing.length > 0 && (
        <Alert severity="warning">
          <strong>{t('missing.title')}</strong>
          {missing.map((name) => (
            <div key={name} className="missing-relays-one">
              {t(`missing.${name}`)}{' '}
              <button
                type="button"
                className="button small inherit"
                onClick={() => relayAgain(name)}
              >
                {t('missing.relay', { name })}
              </button>
            </div>
          ))}
        </Alert>
      )}
    </div>
  )
}
