import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { apiBeside } from './server/dev-plugin.ts'

export default defineConfig({
  plugins: [react(), apiBeside()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist/console', manifest: true, target: 'es2023', modulePreload: { polyfill: false } },
})
