import { createTheme, type Theme } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'

/** Marks the chosen one, since forced colours (Windows' high contrast) remove its background. */
const forcedChosen = {
  '@media (forced-colors: active)': {
    forcedColorAdjust: 'none',
    backgroundColor: 'Highlight',
    color: 'HighlightText',
  },
}

const fonts =
  'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif'

/** An outline for what opens over the page: in dark mode its shadow is hardly visible. */
const overThePage = ({ theme: t }: { theme: Theme }) => ({
  outline: `1px solid ${t.vars?.palette.divider}`,
  boxShadow: t.shadows[8],
})

/**
 * The console's look: grey-green neutrals, one teal accent for everything that can be pressed, a
 * 4-pixel grid, 36-pixel rows.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]' },
  motion: { reducedMotion: 'system' },
  spacing: 4,
  // MUI's breakpoints in rem, so that large text gets the layout of a narrower window.
  breakpoints: { unit: 'rem', step: 1, values: { xs: 0, sm: 37.5, md: 56.25, lg: 75, xl: 96 } },
  shape: { borderRadius: 6 },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6e69', dark: '#075752', light: '#2b8a84', contrastText: '#fff' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5300' },
        success: { main: '#1f6b36' },
        info: { main: '#3d5a66' },
        background: { default: '#f6f7f6', paper: '#fff' },
        text: { primary: '#17201e', secondary: '#56625f' },
        divider: '#dfe3e1',
      },
    },
    dark: {
      palette: {
        primary: { main: '#5fcabf', dark: '#3fa89d', light: '#8fe0d6', contrastText: '#06211e' },
        error: { main: '#ff8a80' },
        warning: { main: '#f2b45c' },
        success: { main: '#7bcf93' },
        info: { main: '#9db8c2' },
        background: { default: '#101413', paper: '#161b1a' },
        text: { primary: '#e7ecea', secondary: '#9aa8a4' },
        divider: '#2b3331',
      },
    },
  },
  typography: {
    fontFamily: fonts,
    fontSize: 13,
    htmlFontSize: 16,
    body1: { fontSize: '0.875rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
    caption: { fontSize: '0.75rem', lineHeight: 1.4 },
    button: { fontSize: '0.8125rem', fontWeight: 600, textTransform: 'none' },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 150,
      complex: 180,
      enteringScreen: 150,
      leavingScreen: 120,
    },
  },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: t }) => ({
          // The ripple is off, so this outline is the only sign of focus.
          '&:focus-visible': {
            outline: `2px solid ${t.vars.palette.primary.main}`,
            outlineOffset: 2,
          },
        }),
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 6, minWidth: 32, minHeight: 32 } } },
    MuiAutocomplete: {
      styleOverrides: {
        paper: overThePage,
        listbox: { '& .MuiAutocomplete-option.Mui-focused': forcedChosen },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiPopover: { styleOverrides: { paper: overThePage } },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 36,
          fontSize: '0.875rem',
          // Outside of the item, the menu would cut off the outline.
          '&:focus-visible': { outlineOffset: -2 },
        },
      },
    },
  },
})
