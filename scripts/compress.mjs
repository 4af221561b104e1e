import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Beside every file that compresses, its .br and .gz, so that the server never compresses while
// somebody waits. index.html is not among them: it is written for each response.
const FOLDER = 'dist/console'
const KINDS = ['.js', '.css', '.json', '.svg', '.txt', '.webmanifest']

// The manifest of the build serves the size budget only; no visitor loads it.
renameSync(join(FOLDER, '.vite/manifest.json'), 'dist/manifest.json')
rmSync(join(FOLDER, '.vite'), { recursive: true })

for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
  if (!KINDS.includes(extname(name))) continue
  const file = join(FOLDER, name)
  const content = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
