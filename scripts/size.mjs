import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const FOLDER = 'dist/console'
const START = ['index.html', 'src/i18n/en/common.json']

/**
 * What each page loads before it can be used, and its budget in kB of 1000 bytes, brotli 11. What a page loads when it is needed
 * (certificates, countries) is not in the list, thus not in the budget; nor is what follows by itself once it can be used, `after`.
 */
export const PAGES = {
  'sign-in': {
    budget: 175,
    modules: [...START, 'src/pages/sign-in/sign-in-page.tsx', 'src/i18n/en/sign-in.json'],
    after: [],
  },
  overview: {
    budget: 250,
    modules: [
      ...START,
      'src/app/session/signed-in.tsx',
      'src/i18n/en/shell.json',
      'src/pages/overview/overview-page.tsx',
      'src/i18n/en/overview.json',
    ],
    after: ['src/app/shell/open-there.tsx', 'src/pages/overview/calls-chart.tsx'],
  },
  settings: {
    budget: 250,
    modules: [
      ...START,
      'src/app/session/signed-in.tsx',
      'src/i18n/en/shell.json',
      'src/pages/settings/settings-page.tsx',
      'src/i18n/en/settings.json',
    ],
    after: [
      'src/app/shell/open-there.tsx',
      'src/forms/remote/remote-changes-notice.tsx',
      'src/forms/history/history-recorder.tsx',
    ],
  },
  holidays: {
    budget: 250,
    modules: [
      ...START,
      'src/app/session/signed-in.tsx',
      'src/i18n/en/shell.json',
      'src/pages/holidays/holidays-page.tsx',
      'src/i18n/en/holidays.json',
    ],
    after: ['src/app/shell/open-there.tsx', 'src/pages/holidays/panel/holiday-panel.tsx'],
  },
}

/** @typedef {{ file: string, imports?: string[] }} Chunk */

/**
 * The JavaScript files that a page loads, relative to the built console: its modules with all that they import.
 * @param {keyof typeof PAGES} page @param {readonly string[]} [more] modules that come later
 */
export function filesOf(page, more = []) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'))
  const files = new Set()
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key]
    if (!chunk)
      throw new Error(`${key} is no chunk of the build: mend the list in scripts/size.mjs`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const module of [...PAGES[page].modules, ...more]) add(module)
  return [...files].sort()
}

/** The size of a built file in kB of 1000 bytes, brotli 11. @param {string} file */
function size(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(readFileSync(join(FOLDER, file)), { params }).length / 1000
}

function main() {
  for (const [page, { budget }] of Object.entries(PAGES)) {
    const sizes = filesOf(/** @type {keyof typeof PAGES} */ (page)).map((file) => ({
      file,
      kB: size(file),
    }))
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
