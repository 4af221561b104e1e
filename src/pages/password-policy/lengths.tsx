import Box from '@mui/material/Box'
import Slider from '@mui/material/Slider'
import { useEffect } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { limitsOf } from '../../forms/validation/schema-limits.ts'

const NAMES = ['min_length', 'max_length'] as const

/** Both lengths, on one slider with two ends and as numbers. */
export function Lengths() {
  const { t } = useTranslation('password-policy')
  const { spec, form } = useDocumentForm<PasswordPolicy>()
  const { isSubmitted } = useFormState({ control: form.control })
  const { min = 0, max = 0 } = limitsOf(spec.schema, NAMES[0])
  const values = useWatch({ control: form.control, name: NAMES })
  const [shortest, longest] = values
  // While a length is being typed, it may be something else than a number.
  const inLimits = (value: unknown, otherwise: number) =>
    Number.isFinite(value) ? Math.min(Math.max(Number(value), min), max) : otherwise
  const ends = [inLimits(shortest, min), inLimits(longest, max)]
  // A change of one may correct the other, or make it wrong.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of one of them
  useEffect(() => {
    if (isSubmitted) void form.trigger([...NAMES])
  }, [form, shortest, longest])
  const move = (next: number[]) => {
    NAMES.forEach((name, i) => {
      const length = next[i]
      if (length !== undefined && length !== ends[i]) form.setValue(name, length)
    })
  }
  return (
    <>
      <Box sx={{ paddingInline: 3, paddingBlockEnd: 2 }}>
        <Slider
          value={ends}
          min={min}
          max={max}
          disableSwap
          marks={[min, 8, 15, 24, max].map((value) => ({ value, label: String(value) }))}
          valueLabelDisplay="auto"
          getAriaLabel={(index) =>
            t('slider', { end: t(`fields.${NAMES[index] ?? NAMES[0]}.label`) })
          }
          getAriaValueText={(count) => t('characters', { count })}
          onChange={(_, next) => move([next].flat())}
        />
      </Box>
      <NumberField<PasswordPolicy> name="min_length" unit={(count) => t('unit', { count })} />
      <NumberField<PasswordPolicy> name="max_length" unit={(count) => t('unit', { count })} />
    </>
  )
}
