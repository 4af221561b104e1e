import { useId } from 'react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { SelectControl } from '../native-control.tsx'
import { useCountries } from './use-countries.ts'
import '../radio-choice.css'

/** Up to this number, states are shown as buttons. */
const FEW = 6

interface Props {
  country: string
  /** '' for the whole country. */
  state: string
  onChange: (state: string) => void
}

/** Asks for the state, in a country whose states have their own holidays. */
export function StateChoice({ country, state, onChange }: Props) {
  const { t } = useTranslation('holidays')
  const group = useId()
  const { statesOf } = useCountries()
  const states = statesOf(country)
  if (states.length === 0) return null
  const all = [['', t('public.whole')] as const, ...states]
  if (states.length > FEW) {
    return (
      <SelectControl label={t('public.state')} value={state} options={all} onChange={onChange} />
    )
  }
  return (
    <fieldset className="radio-choice radio-choice-row">
      <legend>{t('public.state')}</legend>
      {all.map(([code, name]) => (
        <label key={code}>
          <input
            type="radio"
            name={group}
            checked={state === code}
            onChange={() => onChange(code)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
