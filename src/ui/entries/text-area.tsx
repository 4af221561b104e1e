import type { TextareaHTMLAttributes } from 'react'

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** The least rows; it grows with the text, up to 14. */
  rows: number
}

/** A text of several lines, such as PEM or JSON. Its styles are in fields.css. */
export function TextArea({ rows, style, className = '', ...props }: Props) {
  return (
    <textarea
      {...props}
      className={`text-input text-area ${className}`}
      rows={rows}
      style={{ minBlockSize: `calc(${rows}lh + 16px)`, ...style }}
      enterKeyHint="enter"
    />
  )
}
