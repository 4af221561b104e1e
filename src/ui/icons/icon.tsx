import { createSvgIcon } from '@mui/material/SvgIcon'

/**
 * Makes an icon from the paths of one of Google's Material Icons, on a canvas of 24 by 24. Their
 * licence (Apache-2.0) is in this folder. The paths are copied because the package
 * `@mui/icons-material` takes 174 MB.
 */
export const icon = (...paths: string[]) =>
  createSvgIcon(
    paths.map((path) => <path key={path} d={path} />),
    'Material',
  )
