import Slider from '@mui/material/Slider'
import { memo, useEffect } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { type PasswordPolicy, passwordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { limitsOf } from '../../forms/validation/schema-limits.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { MuiStyles } from '../../ui/mui/mui-styles.tsx'
import './length-slider.css'

const NAMES = ['min_length', 'max_length'] as const
const { min: MIN = 0, max: MAX = 0 } = limitsOf(passwordPolicy, NAMES[0])
const MARKS = [MIN, 8, 15, 24, MAX].map((value) => ({ value, label: String(value) }))

/** A slider with two ends: the minimum and the maximum length. */
export function LengthSlider() {
  const { form } = useDocumentForm<PasswordPolicy>()
  const { isSubmitted } = useFormState({ control: form.control })
  const [shortest, longest] = useWatch({ control: form.control, name: NAMES })
  // A change of one length can make the other valid or invalid.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when either length changes
  useEffect(() => {
    if (isSubmitted) void form.trigger([...NAMES])
  }, [form, shortest, longest])
  return <Ends shortest={inLimits(shortest, MIN)} longest={inLimits(longest, MAX)} />
}

/** A length within the limits. While the user types, `value` may not be a number. */
const inLimits = (value: unknown, otherwise: number) =>
  Number.isFinite(value) ? Math.min(Math.max(Number(value), MIN), MAX) : otherwise

/** Memoized, so that typing in the fields doesn't render a slider that stays as it is. */
const Ends = memo(function Ends({ shortest, longest }: { shortest: number; longest: number }) {
  const { t } = useTranslation(['password-policy', 'common'])
  const { form } = useDocumentForm<PasswordPolicy>()
  const ends = [shortest, longest]
  const move = (next: number[]) => {
    NAMES.forEach((name, i) => {
      const length = next[i]
      if (length !== undefined && length !== ends[i]) form.setValue(name, length)
    })
  }
  return (
    <div className="length-slider">
      <MuiStyles>
        <Slider
          value={ends}
          min={MIN}
          max={MAX}
          disableSwap
          marks={MARKS}
          valueLabelDisplay="auto"
          getAriaLabel={(index) =>
            t('slider', { end: t(`fields.${NAMES[index] ?? NAMES[0]}.label`) })
          }
          getAriaValueText={(count) =>
            t('common:form.amount', { count, unit: t('common:form.units.characters', { count }) })
          }
          onChange={(_, next) => move([next].flat())}
        />
      </MuiStyles>
    </div>
  )
})
