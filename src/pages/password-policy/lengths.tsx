import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { LengthSlider } from './length-slider.tsx'

/** Both lengths, on one slider and as number fields. */
export function Lengths() {
  return (
    <>
      <LengthSlider />
      <NumberField<PasswordPolicy> name="min_length" />
      <NumberField<PasswordPolicy> name="max_length" />
    </>
  )
}
