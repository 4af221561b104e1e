/** Modules and texts that a list starts with: those of the sign-in page, and those of every page once somebody has signed in. */
const COMMON = 'src/i18n/en/common.json'
const QUERIES = 'src/app/first-queries.ts'
const SHELL = [
  'src/app/session/signed-in.tsx',
  'src/app/shell/open-there.tsx',
  'src/i18n/en/shell.json',
  COMMON,
]

/**
 * Tells in the built page which files each page of the console needs, so that src/app/first-paint/first-paint.ts can ask for them while the first is still
 * on its way: by itself the code asks for them once it has come and run.
 * @returns {import('vite').Plugin}
 */
export function filesAhead() {
  return {
    name: 'files-ahead',
    apply: 'build',
    buildStart() {
      // A file of its own, though only another imports it: src/app/first-paint/first-paint.ts runs it ahead of that.
      this.emitFile({ type: 'chunk', id: QUERIES })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const start = filesOf(chunks, ['src/main.tsx'])
        const shell = filesOf(chunks, SHELL, start)
        const pages = chunks.flatMap(({ facadeModuleId }) => {
          const key = facadeModuleId?.match(/\/src\/pages\/([^/]+)\/\1-page\.tsx$/)?.[1]
          if (!key) return []
          const own = [`src/pages/${key}/${key}-page.tsx`, `src/i18n/en/${key}.json`]
          const files =
            key === 'sign-in'
              ? filesOf(chunks, [...own, COMMON], start)
              : filesOf(chunks, own, [...start, ...shell])
          return [[key, files]]
        })
        const queries = filesOf(chunks, [QUERIES]).slice(0, 1)
        const told = JSON.stringify({ queries, shell, ...Object.fromEntries(pages) })
        return html.replace('name="files" content="{}"', `name="files" content='${told}'`)
      },
    },
  }
}

/**
 * The files of modules with all that they import, but for those that are there already.
 * @param {readonly import('vite').Rolldown.OutputChunk[]} chunks
 * @param {readonly string[]} roots @param {readonly string[]} [there]
 */
function filesOf(chunks, roots, there = []) {
  /** @type {Set<string>} */
  const files = new Set()
  /** @param {import('vite').Rolldown.OutputChunk | undefined} chunk */
  const add = (chunk) => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const imported of chunk.imports) add(chunks.find(({ fileName }) => fileName === imported))
  }
  for (const root of roots) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${root}`)))
    if (!chunk) throw new Error(`${root} is no chunk of the build`)
    add(chunk)
  }
  return [...files].filter((file) => !there.includes(file))
}
