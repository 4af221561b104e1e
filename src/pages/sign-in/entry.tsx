import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { InputHTMLAttributes, ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

interface Props {
  label: string
  help?: string
  error: string | undefined
  registered: UseFormRegisterReturn
  input: InputHTMLAttributes<HTMLInputElement>
  end?: ReactNode
}

/** A labelled input of the sign-in form. It does without the settings' fields, which a sign-in page has no need to load. */
export function Entry({
  label,
  help,
  error,
  registered: { ref, ...registered },
  input,
  end,
}: Props) {
  const id = registered.name
  const { type, autoFocus, ...rest } = input
  return (
    <Box sx={{ marginBlockEnd: 4 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
        {label}
      </Box>
      <OutlinedInput
        {...registered}
        inputRef={ref}
        id={id}
        fullWidth
        type={type ?? 'text'}
        autoFocus={autoFocus ?? false}
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
