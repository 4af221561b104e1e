import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloatingDay } from '../../../domain/holidays/floating/floating-days.ts'
import { isSame } from '../../../domain/revision/same.ts'
import { useHolidayText } from '../use-holiday-text.ts'

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
    <Box component="fieldset" sx={{ border: 0, padding: 0, marginInline: 0, marginBlock: 3 }}>
      <legend>{t('floating.ambiguous')}</legend>
      {rules.map((rule) => (
        <Box component="label" key={patternText(rule)} sx={{ display: 'block', paddingBlock: 1 }}>
          <input
            type="radio"
            name={name}
            checked={isSame(rule, chosen)}
            onChange={() => onChoose(rule)}
          />{' '}
          {patternText(rule)}
        </Box>
      ))}
    </Box>
  )
}
