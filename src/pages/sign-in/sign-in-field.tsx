import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'

interface Props {
  name: string
  label: string
  help?: string
  error: string | undefined
  input: InputHTMLAttributes<HTMLInputElement>
  inputRef?: Ref<HTMLInputElement>
  end?: ReactNode
}

/** The element of an entry. It may stand over a page that has fields of the same names. */
export const entryId = (name: string): string => `sign-in-${name}`

/** A labelled input of the sign-in form. It does without the settings' fields, which a sign-in page has no need to load. */
export function Entry({ name, label, help, error, input, inputRef, end }: Props) {
  const { type = 'text', autoFocus = false, ...rest } = input
  const id = entryId(name)
  return (
    <Box sx={{ marginBlockEnd: 4 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
        {label}
      </Box>
      <OutlinedInput
        id={id}
        name={name}
        inputRef={inputRef}
        fullWidth
        type={type}
        autoFocus={autoFocus}
        error={error !== undefined}
        endAdornment={end}
        sx={{ marginBlockStart: 1 }}
        slotProps={{ input: { ...rest, 'aria-describedby': `${id}-help` } }}
      />
      <Box id={`${id}-help`} sx={{ fontSize: '0.8125rem', marginBlockStart: 1 }}>
        {error && <Box sx={{ color: 'error.main' }}>{error}</Box>}
        {help && <Box sx={{ color: 'text.secondary' }}>{help}</Box>}
      </Box>
    </Box>
  )
}
