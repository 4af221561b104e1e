/** @param {string} page */
const pageRoot = (page) => `src/pages/${page}/${page}-page.tsx`

/**
 * Files that are loaded one after another, each with all that its roots import; what an earlier one has is not in a later one. `and`: of
 * that, only what one of these roots imports too. The last three are what the settings share with the overview, with lists, and with
 * every form.
 * @type {{ name: string, roots: string[], and?: string[] }[]}
 */
const STAGES = [
  {
    name: 'base',
    roots: ['src/main.tsx', pageRoot('sign-in')],
    and: ['src/app/first-queries.ts'],
  },
  { name: 'start', roots: ['src/main.tsx', pageRoot('sign-in')] },
  { name: 'first-answers', roots: ['src/app/first-queries.ts'] },
  { name: 'signed-in', roots: ['src/app/session/signed-in.tsx'] },
  { name: 'hours', roots: ['src/app/shell/open-there.tsx'], and: [pageRoot('settings')] },
  { name: 'open-there', roots: ['src/app/shell/open-there.tsx'] },
  { name: 'shared', roots: [pageRoot('settings')], and: [pageRoot('overview')] },
  {
    name: 'inputs',
    roots: [pageRoot('settings')],
    and: ['holidays', 'balance', 'tenants', 'account', 'history'].map(pageRoot),
  },
  { name: 'forms', roots: [pageRoot('settings')], and: [pageRoot('voicemail')] },
]

/** @typedef {{ getModuleInfo(id: string): { importedIds: string[] } | null }} Context */

/** @type {Map<string, string>} */
const groups = new Map()

/**
 * The chunk of a module. By itself the bundler makes one of every few modules that pages share, sixty for the overview: over HTTP/1.1
 * a browser asks for six at a time, and on a slow line waits for each. What is in no stage stays where the bundler puts it.
 * @param {string} id @param {Context} context
 */
export function groupOf(id, context) {
  if (groups.size === 0) {
    for (const { name, roots, and } of STAGES) {
      const among = and && reached(and, context)
      for (const module of reached(roots, context)) {
        if (!groups.has(module) && (!among || among.has(module))) groups.set(module, name)
      }
    }
  }
  return isRoot(id) ? undefined : groups.get(id)
}

/** A root keeps a chunk of its own, by which it is asked for. @param {string} id */
const isRoot = (id) => STAGES.some(({ roots }) => roots.some((root) => id.endsWith(`/${root}`)))

/** The modules and all that they import. @param {string[]} roots @param {Context} context */
function reached(roots, context) {
  const found = new Set(roots.map((root) => new URL(`../${root}`, import.meta.url).pathname))
  for (const id of found) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  }
  return found
}
