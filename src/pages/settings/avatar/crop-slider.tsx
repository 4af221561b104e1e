import Box from '@mui/material/Box'
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

/**
 * One measure of the crop, in hundredths: the browser's own slider, which every key and reader
 * knows.
 */
export function CropSlider({ id, label, value, min, max, disabled, onChange }: Props) {
  const text = numberFormat(useLocale(), { style: 'percent' }).format(value)
  const least = Math.round(min * 100)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {/* Left and right of a picture are the same in every language. It belongs to no form: Enter
          saves nothing. */}
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
          // The least one may lie between two hundredths.
          onChange(hundredths === least ? min : hundredths / 100)
        }}
        style={{ minBlockSize: 32, inlineSize: '100%', margin: 0 }}
      />
      <Box component="span" aria-hidden sx={{ textAlign: 'end' }}>
        {text}
      </Box>
    </>
  )
}
