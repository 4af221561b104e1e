import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { apiBeside } from './server/dev-plugin.ts'

// By itself react-router hands out its development build, with checks and warnings that a user has no use for.
const routerBuild = new URL('node_modules/react-router/dist/production/', import.meta.url).pathname

export default defineConfig(({ command }) => ({
  plugins: [react(), apiBeside()],
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias:
      command === 'build'
        ? [
            { find: /^react-router$/, replacement: `${routerBuild}index.mjs` },
            { find: /^react-router\/dom$/, replacement: `${routerBuild}dom-export.mjs` },
          ]
        : [],
  },
  // The server says in the page which path it is served below; code finds code beside itself.
  experimental: {
    renderBuiltUrl: (file, { hostType }) =>
      hostType === 'html' ? `__BASE_PATH__${file}` : { relative: true },
  },
  build: {
    outDir: 'dist/console',
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs of others' work, in one file: it packs better, and a browser keeps it over upgrades of the console.
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@emotion|stylis|void-elements|html-parse-stringify|clsx|use-sync-external-store|zod|@mui\/(system|utils|styled-engine|private-theming|material\/(styles|utils|colors|internal|transitions|Box|Button|ButtonBase|ButtonGroup|CircularProgress|CssBaseline|FormControl|GlobalStyles|IconButton|InputBase|OutlinedInput|SvgIcon|Typography)))\//,
            },
          ],
        },
      },
    },
  },
}))
