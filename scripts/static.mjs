import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

// Builds the console for a static host. There, no server fills in the page for each response, so
// its path is set here and the page contains its own CSP.
const FOLDER = 'dist/static'
const basePath = process.env.BASE_PATH || '/'

rmSync(FOLDER, { recursive: true, force: true })
cpSync('dist/console', FOLDER, { recursive: true })
const page = readFileSync(`${FOLDER}/index.html`, 'utf8')
  .replace(/\s*<meta property="csp-nonce"[^>]*>/, '')
  .replaceAll(/ nonce="__CSP_NONCE__"/g, '')
  .replaceAll('__BASE_PATH__', basePath)

/**
 * The CSP hashes that allow the inline elements of a tag.
 * @param {'script' | 'style'} tag
 */
const hashesOf = (tag) =>
  [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ')

// Scripts also fill style elements that are empty in the page, so the CSP allows the hash of ''.
const EMPTY = createHash('sha256').digest('base64')
const policy = [
  "default-src 'self'",
  `script-src 'self' ${hashesOf('script')}`,
  `style-src 'self' 'sha256-${EMPTY}' ${hashesOf('style')}`,
  "img-src 'self' blob:",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types file-worker',
].join('; ')
const served = page
  .replace(
    '<title>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <title>`,
  )
  .replace('<title>', '<meta name="config" content="config.json" />\n    <title>')
writeFileSync(`${FOLDER}/index.html`, served)
writeFileSync(`${FOLDER}/config.json`, `${JSON.stringify({ api: `${basePath}api` }, null, 2)}\n`)
