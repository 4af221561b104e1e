import { resolve } from 'node:path'
import { checkPlan, PLANNED, STAGES } from './loading-plan.mjs'

/** @typedef {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} Context */

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
  }
  return isRoot(id) ? undefined : groups.get(id)
}

/**
 * A root keeps its own chunk, because the page requests it by that.
 * @param {string} id
 */
const isRoot = (id) => STAGES.some(({ roots }) => roots.some((root) => id.endsWith(`/${root}`)))

/**
 * The modules and everything that they import. Throws if one of them isn't part of the build.
 * @param {readonly string[]} roots
 * @param {Context} context
 */
export function reached(roots, context) {
  const found = new Set(roots.map((root) => resolve(import.meta.dirname, '..', root)))
  for (const id of found) {
    if (!context.getModuleInfo(id)) throw new Error(`${id} isn’t part of the build`)
  }
  for (const id of found) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  }
  return found
}
