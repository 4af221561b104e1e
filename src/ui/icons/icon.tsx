import type { CSSProperties } from 'react'

interface IconProps {
  /** `inherit` is as large as the text around it. */
  fontSize?: 'medium' | 'small' | 'inherit'
  /** Of the theme's palette; otherwise that of the text. */
  color?: 'error' | 'info' | 'success' | 'warning'
  style?: CSSProperties
}

/**
 * Makes an icon from the paths of one of Google's Material Icons, on a canvas of 24 by 24. Their
 * licence (Apache-2.0) is in this folder. The paths are copied because the package
 * `@mui/icons-material` takes 174 MB. Screen readers skip it. Its styles are in first-paint.css.
 */
export const icon =
  (...paths: string[]) =>
  ({ fontSize = 'medium', color, style }: IconProps) => (
    <svg
      className={`icon icon-${fontSize}`}
      viewBox="0 0 24 24"
      style={color ? { color: `var(--${color})`, ...style } : style}
      aria-hidden
      focusable={false}
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
