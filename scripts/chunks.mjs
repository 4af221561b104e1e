/** Files that are loaded one after another, each with all that it imports. What an earlier one has is not in a later one. */
const STAGES = [
  { name: 'start', roots: ['src/main.tsx', 'src/pages/sign-in/page.tsx'] },
  { name: 'signed-in', roots: ['src/app/signed-in.tsx'] },
  { name: 'open-there', roots: ['src/app/open-there.tsx'] },
]

/** @type {Map<string, string>} */
const groups = new Map()

/**
 * The chunk of a module. By itself the bundler makes one of every few modules that pages share, sixty for the overview: over HTTP/1.1
 * a browser asks for six at a time, and on a slow line waits for each. What is in no stage stays where the bundler puts it.
 * @param {string} id @param {{ getModuleInfo(id: string): { importedIds: string[] } | null }} context
 */
export function groupOf(id, context) {
  if (groups.size === 0) {
    for (const { name, roots } of STAGES) {
      for (const root of roots)
        collect(new URL(`../${root}`, import.meta.url).pathname, name, context)
    }
  }
  return isRoot(id) ? undefined : groups.get(id)
}

/** A root keeps a chunk of its own, by which it is asked for. @param {string} id */
const isRoot = (id) => STAGES.some(({ roots }) => roots.some((root) => id.endsWith(`/${root}`)))

/** @param {string} id @param {string} name @param {Parameters<typeof groupOf>[1]} context */
function collect(id, name, context) {
  if (groups.has(id)) return
  groups.set(id, name)
  for (const imported of context.getModuleInfo(id)?.importedIds ?? [])
    collect(imported, name, context)
}
