interface Props {
  /** In pixels, or any length of CSS. */
  width?: number | string
  /** In pixels; left out, the bar stands for a line of text. */
  height?: number
}

/** A bar in the place of what is being loaded. Its look stands in first-paint.css. */
export function Placeholder({ width, height }: Props) {
  return (
    <span
      className={height === undefined ? 'placeholder placeholder-text' : 'placeholder'}
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}
