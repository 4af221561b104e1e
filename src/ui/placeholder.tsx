interface Props {
  /** In pixels, or any CSS length. */
  width?: number | string
  /** In pixels. By default the height of a line of text. */
  height?: number
}

/** A bar in place of content that is loading. Its styles are in first-paint.css. */
export function Placeholder({ width, height }: Props) {
  return (
    <span
      className={height === undefined ? 'placeholder placeholder-text' : 'placeholder'}
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}
