import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

// The console for a static host: no server writes its page anew, so its path is set here, and its policy stands in the page.
const FOLDER = 'dist/static'
const basePath = process.env.BASE_PATH || '/'

// Styles are put in by script into an element that is empty: the hash is that of nothing.
const policy = [
  "default-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' blob:",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ')

rmSync(FOLDER, { recursive: true, force: true })
cpSync('dist/console', FOLDER, { recursive: true })
const page = readFileSync(`${FOLDER}/index.html`, 'utf8')
  .replace(/\s*<meta property="csp-nonce"[^>]*>/, '')
  .replaceAll(/ nonce="__CSP_NONCE__"/g, '')
  .replaceAll('__BASE_PATH__', basePath)
  .replace(
    '<title>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <title>`,
  )
  .replace('<title>', '<meta name="config" content="config.json" />\n    <title>')
writeFileSync(`${FOLDER}/index.html`, page)
writeFileSync(`${FOLDER}/config.json`, `${JSON.stringify({ api: `${basePath}api` }, null, 2)}\n`)
