import { memo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { type Call, inviteOf } from '../../domain/sip/invite.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useRested } from '../../ui/hooks/use-rested.ts'
import './preview.css'

/** A preview of a call's INVITE. Each line is marked with the row that it comes from. */
export function Preview() {
  const { t } = useTranslation('custom-headers')
  const [call, setCall] = useState<Call>('TRUNK')
  return (
    <section className="preview above-save-bar" aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <fieldset aria-label={t('preview.call')} className="segments preview-calls">
        {CALLS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === call}
            onClick={() => setCall(kind)}
          >
            {t(`preview.${kind}`)}
          </button>
        ))}
      </fieldset>
      <ol dir="ltr" translate="no" className="preview-message">
        <CurrentLines call={call} />
      </ol>
      <p className="small dim">{t('preview.help')}</p>
    </section>
  )
}

function CurrentLines({ call }: { call: Call }) {
  const { form } = useDocumentForm<CustomHeaders>()
  const [add, relay] = useRested(useWatch({ control: form.control, name: ['add', 'relay'] }))
  return <Lines add={add} relay={relay} call={call} />
}

const Lines = memo(function Lines({ add, relay, call }: CustomHeaders & { call: Call }) {
  const { t } = useTranslation('custom-headers')
  return inviteOf({ add, relay }, call).map(({ name, value, from }) => (
    <li key={from ? `${from.list}.${from.index}` : name} className={from && 'preview-ours'}>
      {name}
      {name === 'INVITE' ? ' ' : ': '}
      {value ?? <i>{t('preview.asItCame')}</i>}
      {from && (
        <small>
          {t(from.list === 'add' ? 'preview.added' : 'preview.relayed', {
            number: from.index + 1,
          })}
        </small>
      )}
    </li>
  ))
})

const CALLS: readonly Call[] = ['TRUNK', 'USER']
