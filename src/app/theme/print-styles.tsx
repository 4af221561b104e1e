import GlobalStyles from '@mui/material/GlobalStyles'
import { theme } from './theme.ts'

const [always, light] = theme.generateStyleSheets().map((sheet) => Object.values(sheet)[0])
const onWhite = { '--mui-palette-background-default': '#fff', printColorAdjust: 'exact' }
const styles = {
  '@media print': {
    'html[data-theme]': { ...always, ...light, ...onWhite },
    '.MuiButton-root.MuiButton-root, .MuiIconButton-root.MuiIconButton-root': { display: 'none' },
  },
}

/**
 * Prints in light colours in every theme: browsers don't print a dark background, and its light
 * text would be unreadable on paper. Filled elements keep their colour, since the calendar's marks
 * consist of nothing else. Buttons aren't printed.
 */
export const PrintStyles = () => <GlobalStyles styles={styles} />
