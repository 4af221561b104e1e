import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wholeNumberIn } from '../../../forms/fields/whole-number.ts'
import { typing } from '../../../ui/entries/typing.ts'
import { NativeControl } from '../native-control.tsx'

interface Props {
  label: string
  value: number
  min: number
  max: number
  /** Called at each key, with null while what is typed is no number that may stand here. */
  onChange: (value: number | null) => void
}

/** A whole number. The field keeps what is typed, and says what is wrong with it. */
export function NumberInput({ label, value, min, max, onChange }: Props) {
  const { t } = useTranslation('holidays')
  const [typed, setTyped] = useState({ text: String(value), value })
  // What is typed gives way to a value that is set by code.
  const text = typed.value === value ? typed.text : String(value)
  const isFaulty = wholeNumberIn(text, min, max) === null
  return (
    <NativeControl label={label}>
      {(id) => (
        <>
          <input
            id={id}
            // A numeric keyboard of a phone has no minus.
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
          <Box id={`${id}-fault`} role="status" sx={fault}>
            {isFaulty && t('number.fault', { min: String(min), max: String(max) })}
          </Box>
        </>
      )}
    </NativeControl>
  )
}

const fault = { maxInlineSize: 200, fontSize: '0.75rem', color: 'error.main' }
