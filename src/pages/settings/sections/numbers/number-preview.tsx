import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { trimNumber } from '../../../../contract/numbers/number-text.ts'
import type { TenantEdits } from '../../../../contract/tenant.ts'
import { processNumber } from '../../../../domain/numbers/process-number.ts'
import { useDocumentForm } from '../../../../forms/document/form-spec.ts'
import { useListText, useSentences } from '../../../../i18n/use-lists.ts'
import { useTranslation } from '../../../../i18n/use-translation.ts'
import { typing } from '../../../../ui/entries/typing.ts'
import './number-preview.css'

/** Shows how a dialled number is changed by the settings in the form. */
export function NumberPreview() {
  const { t } = useTranslation('settings')
  const [dialled, setDialled] = useState('+4431867762')
  return (
    <section aria-label={t('numbers.try')} className="surface number-preview">
      <div>
        <label htmlFor="dialled">{t('numbers.dialled')}</label>
        <input
          id="dialled"
          className="text-input"
          value={dialled}
          onChange={(event) => setDialled(event.target.value)}
          dir="ltr"
          {...typing.phone}
          aria-describedby="dialled-help"
        />
      </div>
      <Result number={trimNumber(dialled)} />
    </section>
  )
}

/** The changed number, and how it was changed. */
function Result({ number }: { number: string }) {
  const { t } = useTranslation('settings')
  const listText = useListText()
  const sentences = useSentences()
  const { form } = useDocumentForm<TenantEdits>()
  const e164 = useWatch({ control: form.control, name: 'e164' })
  const { result, kind, steps } = processNumber(number, e164)
  const isPlus = kind === 'untouched' && number.startsWith('+')
  const words = listText(steps.map(({ code, value }) => t(`numbers.steps.${code}`, { value })))
  const kindText = t(isPlus ? 'numbers.kind.untouchedPlus' : `numbers.kind.${kind}`)
  const said = words
    ? t('numbers.changed', { kind: kindText, steps: words })
    : t('numbers.unchanged', { kind: kindText })
  return (
    <>
      <div>
        <span>{t('numbers.result')}</span>
        <output dir="auto" htmlFor="dialled">
          {result}
        </output>
      </div>
      <p id="dialled-help">{sentences([said, t('numbers.tryHelp')])}</p>
    </>
  )
}
