import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { DeleteIcon, DownIcon, UpIcon } from '../../ui/icons/icons.ts'

interface Props {
  /** `<list>.<index>` */
  name: string
  index: number
  isLast: boolean
  /** The text `key` for the row `number`. */
  text: (key: string, number: number) => string
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
  // A method instead of a property, so that a function for the names of one list is accepted.
  children(row: string): ReactNode
}

// Made once, as hundreds of rows share them.
const up = <UpIcon fontSize="small" />
const down = <DownIcon fontSize="small" />
const bin = <DeleteIcon fontSize="small" />

/** A row of a list, with its fields and buttons. It renders again only when it changes itself. */
export const Row = memo(function Row(props: Props) {
  const { name, index, isLast, text, onMove, onRemove, children } = props
  const moveByKey = (event: KeyboardEvent) => {
    const step = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    onMove(index, index + step)
  }
  return (
    // A fieldset cannot be a grid in every browser, and its legend would be visible.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="group" aria-label={text('entry', index + 1)} onKeyDown={moveByKey}>
      {children(name)}
      <div className="field-rows-actions">
        <button
          type="button"
          id={`${name}.up`}
          aria-label={text('up', index + 1)}
          aria-disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        >
          {up}
        </button>
        <button
          type="button"
          id={`${name}.down`}
          aria-label={text('down', index + 1)}
          aria-disabled={isLast}
          onClick={() => onMove(index, index + 1)}
        >
          {down}
        </button>
        <button
          type="button"
          aria-label={text('remove', index + 1)}
          onClick={() => onRemove(index)}
        >
          {bin}
        </button>
      </div>
    </div>
  )
})
