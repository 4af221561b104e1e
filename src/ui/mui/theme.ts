import { createTheme, type Theme } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'
import { FORCED_COLORS, forcedChosen, forcedEdge } from '../styles/forced-colors.ts'

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
        // The colours that MUI derives hardly differ from the page's background.
        Alert: {
          errorStandardBg: '#331b19',
          warningStandardBg: '#30261a',
          successStandardBg: '#1b2b20',
          infoStandardBg: '#20292c',
        },
      },
    },
  },
  typography: {
    fontFamily: fonts,
    fontSize: 13,
    htmlFontSize: 16,
    h1: { fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.4 },
    h4: { fontSize: '0.8125rem', fontWeight: 650, lineHeight: 1.4 },
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
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
        // The browser's blue and purple are hard to read on dark backgrounds.
        a: { color: 'var(--mui-palette-primary-main)' },
        // Native controls keep the browser's focus ring, in the console's colour.
        ':where(:focus-visible)': { outlineColor: 'var(--mui-palette-primary-main)' },
        'a:focus-visible, summary:focus-visible': { outlineOffset: 2 },
        // High enough to tap.
        summary: { paddingBlock: 4 },
      },
    },
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
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          minHeight: 36,
          paddingInline: 14,
          '&[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' },
        },
        sizeSmall: { minHeight: 28, paddingInline: 10 },
        contained: { [FORCED_COLORS]: { border: '1px solid' } },
        startIcon: { '& > :nth-of-type(1)': { fontSize: '1.25rem' } },
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
    // Most alerts are part of the page. Those about something that just happened set role "alert".
    MuiAlert: {
      defaultProps: { role: 'note' },
      styleOverrides: {
        // On a phone, the actions are below the message.
        root: ({ theme: t }) => ({
          alignItems: 'flex-start',
          fontSize: '0.8125rem',
          ...forcedEdge,
          outlineOffset: -1,
          [t.breakpoints.down('sm')]: { flexWrap: 'wrap' },
        }),
        icon: { fontSize: '1.375rem' },
        message: ({ theme: t }) => ({
          [t.breakpoints.down('sm')]: { flex: '1 1 calc(100% - 34px)' },
        }),
        action: { whiteSpace: 'nowrap' },
      },
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
    MuiTooltip: { defaultProps: { arrow: false, enterDelay: 400 } },
  },
})
