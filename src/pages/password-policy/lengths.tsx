import { useTranslation } from 'react-i18next'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import { NumberField } from '../../forms/fields/number-field.tsx'
import { LengthSlider } from './length-slider.tsx'

/** Both lengths, on one slider and as number fields. */
export function Lengths() {
  const { t } = useTranslation('password-policy')
  return (
    <>
      <LengthSlider />
      <NumberField<PasswordPolicy> name="min_length" unit={(count) => t('unit', { count })} />
      <NumberField<PasswordPolicy> name="max_length" unit={(count) => t('unit', { count })} />
    </>
  )
}
