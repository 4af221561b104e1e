import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Writes a .br and a .gz file beside every file that compresses well, so that the server never
// compresses while somebody waits. Leaves out index.html, which differs with each response.
const FOLDER = 'dist/console'
const KINDS = ['.js', '.css', '.json', '.svg', '.txt', '.webmanifest']

// Only the size budget uses the build's manifest, so keep it away from the files that are served.
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
