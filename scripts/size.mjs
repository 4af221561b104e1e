import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { AT_ONCE, BUDGETS, COMMON_TEXTS, pageOf, SEARCH, SHELL } from './loading-plan.mjs'

const FOLDER = 'dist/console'

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

/**
 * The JavaScript files that a page or a view of it loads, relative to the built console: its
 * modules and everything they import. With `isAll`, also the files that load by themselves once the
 * page is usable.
 * @param {string} page
 * @param {boolean} [isAll]
 */
export function filesOf(page, isAll = false) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'))
  const files = new Set()
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} isn’t a chunk of the build. Fix scripts/loading-plan.mjs`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  const [key = ''] = page.split('?')
  const { module, texts } = pageOf(key)
  const parts = [key, page].flatMap((address) => AT_ONCE[address] ?? [])
  const shell = page === 'sign-in' ? [] : SHELL
  const after = isAll ? (BUDGETS[page]?.after ?? []) : []
  // The bundler's manifest lists src/main.tsx as index.html.
  for (const one of ['index.html', COMMON_TEXTS, ...shell, module, texts, ...parts, ...after]) {
    add(one)
  }
  return [...files].sort()
}

/**
 * What opening the search adds, in kB: its code, styles, library and texts. The form specs, field
 * texts and rules of office hours that it uses count for their pages.
 */
export function sizeOfSearch() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'))
  const ofPages = new Set(Object.keys(BUDGETS).flatMap((page) => filesOf(page)))
  const files = new Set()
  /** @param {string} key */
  const add = (key) => {
    const { file = '', imports = [], css = [] } = manifest[key] ?? {}
    if (ofPages.has(file) || files.has(file) || /form-spec-/.test(file)) return
    for (const one of [file, ...css]) files.add(one)
    for (const imported of imports) add(imported)
  }
  for (const one of [...SEARCH, 'src/i18n/en/search.json']) add(one)
  return [...files].reduce((sum, file) => sum + size(file), 0)
}

/**
 * The size of a built file in kB (1000 bytes, brotli 11).
 * @param {string} file
 */
function size(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(readFileSync(join(FOLDER, file)), { params }).length / 1000
}

function main() {
  for (const [page, { budget }] of Object.entries(BUDGETS)) {
    const sizes = filesOf(page).map((file) => ({ file, kB: size(file) }))
    const total = sizes.reduce((sum, { kB }) => sum + kB, 0)
    const verdict = total > budget ? 'TOO LARGE' : 'ok'
    console.log(`${page}: ${total.toFixed(1)} kB of ${budget} kB, ${verdict}`)
    for (const { file, kB } of sizes.sort((a, b) => b.kB - a.kB)) {
      console.log(`${kB.toFixed(1).padStart(8)}  ${file}`)
    }
    if (total > budget) process.exitCode = 1
  }
}

if (process.argv[1] === import.meta.filename) main()
