import { numberFormat } from '../../../domain/intl.ts'
import { useLocale } from '../../../i18n/use-locale.ts'

interface Props {
  id: string
  label: string
  value: number
  min: number
  max: number
  disabled: boolean
  onChange: (value: number) => void
}

/** A slider for one measure of the crop, in hundredths. It is native, for keyboards and readers. */
export function CropSlider({ id, label, value, min, max, disabled, onChange }: Props) {
  const text = numberFormat(useLocale(), { style: 'percent' }).format(value)
  const least = Math.round(min * 100)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {/* `dir`: pictures aren't mirrored in right-to-left languages. `form`: belongs to no form, so
          that Enter doesn't save. */}
      <input
        id={id}
        type="range"
        form=""
        dir="ltr"
        min={least}
        max={max * 100}
        value={Math.round(value * 100)}
        aria-valuetext={text}
        disabled={disabled}
        onChange={({ target }) => {
          const hundredths = Number(target.value)
          // The minimum may be between two hundredths.
          onChange(hundredths === least ? min : hundredths / 100)
        }}
      />
      <span aria-hidden>{text}</span>
    </>
  )
}
