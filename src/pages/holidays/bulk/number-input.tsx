import { useState } from 'react'
import { wholeNumberIn } from '../../../forms/fields/whole-number.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { TypedStatus } from '../../../ui/entries/typed-status.tsx'
import { typing } from '../../../ui/entries/typing.ts'
import { NativeControl } from '../native-control.tsx'

interface Props {
  label: string
  value: number
  min: number
  max: number
  /** Called at each key press, with null while the text isn't a number in the range. */
  onChange: (value: number | null) => void
}

/** A field for an integer. It keeps invalid text and shows an error. */
export function NumberInput({ label, value, min, max, onChange }: Props) {
  const { t } = useTranslation('holidays')
  const [typed, setTyped] = useState({ text: String(value), value })
  // If the value was changed from outside, it replaces the typed text.
  const text = typed.value === value ? typed.text : String(value)
  const isFaulty = wholeNumberIn(text, min, max) === null
  return (
    <NativeControl label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className="text-input"
            // A phone's numeric keyboard has no minus.
            {...(min < 0 ? typing.literal : typing.digits)}
            size={8}
            value={text}
            aria-required
            aria-invalid={isFaulty}
            aria-describedby={`${id}-fault`}
            onChange={({ target }) => {
              const number = wholeNumberIn(target.value, min, max)
              setTyped({ text: target.value, value: number ?? value })
              onChange(number)
            }}
            onBlur={() => !isFaulty && setTyped({ text: String(value), value })}
          />
          <TypedStatus id={`${id}-fault`} className="entry-error">
            {isFaulty && t('number.fault', { min: String(min), max: String(max) })}
          </TypedStatus>
        </>
      )}
    </NativeControl>
  )
}
