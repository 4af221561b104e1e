import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { typing } from './typing.ts'

export interface EntryProps extends Pick<OutlinedInputProps, 'id' | 'inputRef' | 'error' | 'sx'> {
  /** As the wire has it, or what was typed and could not be read. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Attributes of the input itself, such as its name and description. */
  aria?: object
}

interface Props extends EntryProps {
  /** A value as the user reads it. */
  format: (value: string) => string
  /** The value of what was typed; null for what can't be read. */
  parse: (typed: string) => string | null
  /** The value so many steps later. */
  step: (value: string, by: number) => string
}

/**
 * A field for a date or a time. What is typed counts at every key, and is shown in the user's own
 * format once the field is left. Up and down step.
 */
export function EntryInput(props: Props) {
  const { value, onChange, onBlur, aria, format, parse, step, ...rest } = props
  const [typed, setTyped] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!by || parse(value) === null) return
    event.preventDefault()
    setTyped(null)
    onChange(step(value, by))
  }
  return (
    <OutlinedInput
      {...rest}
      value={typed ?? format(value)}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(parse(target.value) ?? target.value.trim())
      }}
      onBlur={() => {
        setTyped(null)
        onBlur?.()
      }}
      onKeyDown={onKeyDown}
      onMouseDown={selectAll}
      slotProps={{ input: { ...typing.literal, ...aria } }}
    />
  )
}

/** The first click selects all, to be typed over; the next one sets the caret. */
export function selectAll(event: MouseEvent) {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target === document.activeElement) return
  event.preventDefault()
  target.focus()
  target.select()
}
