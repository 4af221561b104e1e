import { useId } from 'react'
import type { FloatingDay } from '../../../domain/holidays/floating/floating-days.ts'
import { isSame } from '../../../domain/revision/same.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import '../radio-choice.css'

interface Props {
  rules: FloatingDay[]
  /** null until the user has chosen. */
  chosen: FloatingDay | null
  onChoose: (rule: FloatingDay) => void
}

/** Asks for the rule of a floating day, if several fit the known dates. */
export function RuleChoice({ rules, chosen, onChoose }: Props) {
  const { t } = useTranslation('holidays')
  const { patternText } = useHolidayText()
  const name = useId()
  return (
    <fieldset className="radio-choice">
      <legend>{t('floating.ambiguous')}</legend>
      {rules.map((rule) => (
        <label key={patternText(rule)}>
          <input
            type="radio"
            name={name}
            checked={isSame(rule, chosen)}
            onChange={() => onChoose(rule)}
          />
          {patternText(rule)}
        </label>
      ))}
    </fieldset>
  )
}
