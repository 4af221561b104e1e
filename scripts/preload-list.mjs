import { AFTER_SHELL, COMMON_TEXTS, MAIN, PAGES, QUERIES, SHELL } from './loading-plan.mjs'

/**
 * Writes into the built page which files each page of the console needs, so that
 * src/app/first-paint/first-paint.ts can ask for them at once: by itself the code asks for them only
 * when it has come and run.
 * @returns {import('vite').Plugin}
 */
export function preloadList() {
  return {
    name: 'preload-list',
    apply: 'build',
    buildStart() {
      // A file of its own, though only another imports it: first-paint.ts runs it ahead of that.
      this.emitFile({ type: 'chunk', id: QUERIES })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const start = filesOf(chunks, [MAIN])
        const shell = filesOf(chunks, [...SHELL, AFTER_SHELL, COMMON_TEXTS], start)
        const pages = [...PAGES].map(([key, { module, texts }]) => {
          const files =
            key === 'sign-in'
              ? filesOf(chunks, [module, texts, COMMON_TEXTS], start)
              : filesOf(chunks, [module, texts], [...start, ...shell])
          return [key, files]
        })
        const queries = filesOf(chunks, [QUERIES]).slice(0, 1)
        const list = JSON.stringify({ queries, shell, ...Object.fromEntries(pages) })
        return html.replace('name="files" content="{}"', `name="files" content='${list}'`)
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
