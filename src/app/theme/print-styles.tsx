import GlobalStyles from '@mui/material/GlobalStyles'
import { theme } from './theme.ts'

const [always, light] = theme.generateStyleSheets().map((sheet) => Object.values(sheet)[0])
const onWhite = { '--mui-palette-background-default': '#fff', printColorAdjust: 'exact' }
const styles = { '@media print': { 'html[data-theme]': { ...always, ...light, ...onWhite } } }

/**
 * Prints in light, whatever the theme: browsers leave a dark ground out, and its pale letters would
 * stand on white paper. What is filled stays so, for the calendar's marks are nothing else.
 */
export const PrintStyles = () => <GlobalStyles styles={styles} />
