import GlobalStyles from '@mui/material/GlobalStyles'
import { theme } from '../../ui/mui/theme.ts'

const [always, light] = theme.generateStyleSheets().map((sheet) => Object.values(sheet)[0])
const onWhite = { '--mui-palette-background-default': '#fff', printColorAdjust: 'exact' }
/** The colours of first-paint.css. */
const plain = {
  colorScheme: 'light',
  '--page': '#fff',
  '--panel': '#fff',
  '--line': 'var(--mui-palette-divider)',
  '--text': 'var(--mui-palette-text-primary)',
  '--text-dim': 'var(--mui-palette-text-secondary)',
  '--accent': 'var(--mui-palette-primary-main)',
  '--on-accent': 'var(--mui-palette-primary-contrastText)',
  '--error': 'var(--mui-palette-error-main)',
}
const styles = {
  '@media print': {
    'html[data-theme]': { ...always, ...light, ...onWhite },
    ':root:root[data-theme]': plain,
    '.MuiButton-root.MuiButton-root, .MuiIconButton-root.MuiIconButton-root': { display: 'none' },
    '.button.button, .icon-button.icon-button': { display: 'none' },
  },
}

/**
 * Prints in light colours in every theme: browsers don't print a dark background, and its light
 * text would be unreadable on paper. Filled elements keep their colour, since the calendar's marks
 * consist of nothing else. Buttons aren't printed.
 */
export const PrintStyles = () => <GlobalStyles styles={styles} />
