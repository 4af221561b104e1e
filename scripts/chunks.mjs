import { resolve } from 'node:path'
import { AT_ONCE, checkPlan, MAIN, PAGES, PLANNED, ROOTS, SEARCH, STAGES } from './loading-plan.mjs'

/** @typedef {{ importedIds: readonly string[], dynamicallyImportedIds: readonly string[] }} Info */
/** @typedef {{ getModuleInfo(id: string): Info | null }} Context */

/** What this many pages import is one chunk, although some of them don't use all of it. */
const MANY_PAGES = 4

/** @type {Map<string, string>} */
const groups = new Map()

/**
 * The chunk of a module. By itself, the bundler makes a chunk of every few modules that pages
 * share: sixty for the overview. Over HTTP/1.1, a browser requests only six files at a time, so on
 * a slow line that takes long. Modules outside the stages stay where the bundler puts them. Throws
 * if a root of a stage doesn't exist.
 * @param {string} id
 * @param {Context} context
 */
export function groupOf(id, context) {
  if (groups.size === 0) {
    checkPlan(PLANNED)
    for (const { name, roots, and } of STAGES) {
      const among = and && reached(and, context)
      for (const module of reached(roots, context)) {
        if (!groups.has(module) && (!among || among.has(module))) groups.set(module, name)
      }
    }
    // The search needs a little of each page, so that stays apart.
    const searched = reached(SEARCH, context)
    for (const [module, name] of sharedByPages(context)) {
      if (!groups.has(module) && !searched.has(module)) groups.set(module, name)
    }
  }
  return isRoot(id) ? undefined : groups.get(id)
}

/**
 * The modules that pages import, each with the name of its chunk: by the pages that import it.
 * What only one page imports, but a part of another page or of the shell loads later, is apart, so
 * that this part doesn't load the whole page.
 * @param {Context} context
 */
function sharedByPages(context) {
  /** @type {Map<string, string>} */
  const chunks = new Map()
  const shell = reached([MAIN], context, true)
  const pages = views().map(({ key, roots }) => ({
    key,
    atOnce: reached(roots, context),
    ever: reached(roots, context, true),
  }))
  for (const id of new Set(pages.flatMap(({ atOnce }) => [...atOnce]))) {
    const importing = pages.filter(({ atOnce }) => atOnce.has(id)).map(({ key }) => key)
    const isShared = shell.has(id) || pages.filter(({ ever }) => ever.has(id)).length > 1
    const name = importing.length < MANY_PAGES ? `of-${importing.join('-')}` : 'pages'
    chunks.set(id, importing.length === 1 && isShared ? `${name}-and-parts` : name)
  }
  return chunks
}

/**
 * The pages with the parts that they show at once, and each view of a page that has such parts.
 * Each has a key that is allowed in a file's name.
 */
function views() {
  const partsOf = (/** @type {string} */ address) =>
    (AT_ONCE[address] ?? []).filter((file) => !file.endsWith('.json'))
  return [
    ...[...PAGES].map(([key, { module }]) => ({ key, roots: [module, ...partsOf(key)] })),
    ...Object.keys(AT_ONCE)
      .filter((address) => !PAGES.has(address))
      .map((address) => ({ key: address.replace(/\?.*=/, '-'), roots: partsOf(address) })),
  ]
}

/** @param {string} id */
const isPage = (id) => [...PAGES.values()].some(({ module }) => id.endsWith(`/${module}`))

/**
 * A root keeps its own chunk, because the page requests it by that.
 * @param {string} id
 */
const isRoot = (id) => ROOTS.some((root) => id.endsWith(`/${root}`))

/**
 * The modules and everything that they import; with `isEver`, also what they load later, except
 * pages. Throws if one of them isn't part of the build.
 * @param {readonly string[]} roots
 * @param {Context} context
 * @param {boolean} [isEver]
 */
export function reached(roots, context, isEver = false) {
  const found = new Set(roots.map((root) => resolve(import.meta.dirname, '..', root)))
  for (const id of found) {
    if (!context.getModuleInfo(id)) throw new Error(`${id} isn’t part of the build`)
  }
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(id) ?? {}
    for (const imported of importedIds) found.add(imported)
    if (!isEver) continue
    for (const imported of dynamicallyImportedIds) if (!isPage(imported)) found.add(imported)
  }
  return found
}
