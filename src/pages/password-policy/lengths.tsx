import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import './lengths.css'

const LengthSlider = lazyPart(
  async () => (await import('./length-slider.tsx')).LengthSlider,
  () => <div className="lengths-slider" />,
)

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
