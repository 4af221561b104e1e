import { type CSSProperties, type KeyboardEvent, type MouseEvent, type Ref, useState } from 'react'
import { typing } from './typing.ts'

export interface EntryProps {
  id?: string
  inputRef?: Ref<HTMLInputElement>
  error?: boolean
  style?: CSSProperties
  /** The value for the API, or the typed text if it couldn't be read. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Attributes of the input element, such as its name and description. */
  aria?: object
}

interface Props extends EntryProps {
  /** The value as text for the user. */
  format: (value: string) => string
  /** The value of the typed text; null if it can't be read. */
  parse: (typed: string) => string | null
  /** The value `by` steps later. */
  step: (value: string, by: number) => string
}

/**
 * A field for a date or a time. The value changes at every key press. Leaving the field shows the
 * value in the user's format. The up and down arrow keys step. Its styles are in first-paint.css.
 */
export function EntryInput(props: Props) {
  const { value, onChange, onBlur, aria, format, parse, step } = props
  const [typed, setTyped] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!by || parse(value) === null) return
    event.preventDefault()
    setTyped(null)
    onChange(step(value, by))
  }
  return (
    <input
      id={props.id}
      ref={props.inputRef}
      className="text-input"
      style={props.style}
      aria-invalid={props.error || undefined}
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
      {...typing.literal}
      {...aria}
    />
  )
}

/** The first click selects everything, to type over it. The next one sets the caret. */
export function selectAll(event: MouseEvent) {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target === document.activeElement) return
  event.preventDefault()
  target.focus()
  target.select()
}
