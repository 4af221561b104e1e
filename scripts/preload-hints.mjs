import { AT_ONCE, COMMON_TEXTS, MAIN, PAGES, QUERIES, SHELL } from './loading-plan.mjs'

/**
 * Has V8 compile all functions of a file while it loads, on another thread, instead of each when it
 * is first called: https://v8.dev/blog/explicit-compile-hints. Other engines ignore it.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Lists in the built page which files each page of the console needs, so that
 * src/app/first-paint/first-paint.ts can request them all at once. Otherwise each file would wait
 * for the one that imports it. Those files start with `COMPILE_HINT`.
 * @returns {import('vite').Plugin}
 */
export function preloadHints() {
  return {
    name: 'preload-hints',
    apply: 'build',
    buildStart() {
      // Gets its own chunk, because src/app/first-paint/first-paint.ts runs it before the module
      // that imports it.
      this.emitFile({ type: 'chunk', id: QUERIES })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const pages = [...PAGES.values()].map(({ module }) => module)
        const roots = [MAIN, QUERIES, ...SHELL, ...pages, ...Object.values(AT_ONCE).flat()]
        for (const file of filesOf(chunks, roots)) {
          const chunk = bundle[file]
          if (chunk?.type === 'chunk') chunk.code = COMPILE_HINT + chunk.code
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const start = filesOf(chunks, [MAIN])
        const shell = filesOf(chunks, [...SHELL, COMMON_TEXTS], start)
        const pages = new Map(
          [...PAGES].map(([key, { module, texts }]) => {
            const files =
              key === 'sign-in'
                ? filesOf(chunks, [module, texts, COMMON_TEXTS], start)
                : filesOf(chunks, [module, texts], [...start, ...shell])
            return [key, files]
          }),
        )
        for (const [address, parts] of Object.entries(AT_ONCE)) {
          const [page = ''] = address.split('?')
          const ofPage = pages.get(page) ?? []
          const files = filesOf(chunks, parts, [...start, ...shell, ...ofPage])
          pages.set(address, address === page ? [...ofPage, ...files] : files)
        }
        const queries = filesOf(chunks, [QUERIES]).slice(0, 1)
        const list = JSON.stringify({ queries, shell, ...Object.fromEntries(pages) })
        return html.replace('name="files" content="{}"', `name="files" content='${list}'`)
      },
    },
  }
}

/**
 * The files of these modules and of everything they import, except files already loaded.
 * @param {readonly import('vite').Rolldown.OutputChunk[]} chunks
 * @param {readonly string[]} roots
 * @param {readonly string[]} [loaded]
 */
function filesOf(chunks, roots, loaded = []) {
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
    if (!chunk) throw new Error(`${root} isn’t a chunk of the build`)
    add(chunk)
  }
  return [...files].filter((file) => !loaded.includes(file))
}
