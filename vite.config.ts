import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildTarget } from './scripts/browser-floor.mjs'
import { groupOf } from './scripts/chunks.mjs'
import { firstPaint } from './scripts/first-paint.mjs'
import { bundledLicences } from './scripts/licences.mjs'
import { preloadHints } from './scripts/preload-hints.mjs'
import { stylesWithCode } from './scripts/styles-with-code.mjs'
import { unusedComponents } from './scripts/unused-components.mjs'
import { devApi } from './server/dev-plugin.ts'

// By itself react-router hands out its development build, with checks and warnings that a user has
// no use for.
const routerBuild = new URL('node_modules/react-router/dist/production/', import.meta.url).pathname

/** Whether a file is part of what loads before everything else. */
const isFirst = (file: string) => /\/(rolldown-runtime|base|start)-\w+\.js$/.test(file)

const licences = bundledLicences('licences.json')

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    stylesWithCode(),
    unusedComponents(),
    devApi(),
    preloadHints(),
    firstPaint(),
    licences.bundle,
  ],
  worker: { plugins: licences.worker },
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias:
      command === 'build'
        ? [
            { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
            { find: /^react$/, replacement: 'preact/compat' },
            { find: /^react-dom$/, replacement: 'preact/compat' },
            { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
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
    target: buildTarget,
    modulePreload: {
      polyfill: false,
      // For later files, what the first one imports is already there.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => !isFirst(file)),
    },
    rolldownOptions: {
      output: {
        // The first file lists the names of all, and hashes hardly compress: hexadecimal ones are
        // a third shorter, and still tell versions of a file apart.
        hashCharacters: 'hex',
        codeSplitting: { groups: [{ name: groupOf }], includeDependenciesRecursively: false },
      },
    },
  },
}))
