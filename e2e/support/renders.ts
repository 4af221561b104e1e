import type { Page } from '@playwright/test'

/** The parts of Preact's nodes that are used here. Preact's build fixes its shortened names. */
interface Node {
  type: { prototype?: { isReactComponent?: boolean }; Consumer?: unknown; contextType?: unknown }
  props: { __P?: Element }
  __c: object
}

/**
 * Counts the function components that Preact renders. Preact calls `options.__r` before each
 * component, and hooks set it when their code loads: a setter that every object inherits catches
 * this. Call this before opening the page.
 */
export async function countRenders(page: Page) {
  await page.addInitScript(() => {
    const counts = { commits: 0, renders: 0 }
    let isCommitting = false

    /** Whether it is code of the console or of a library, not one of Preact's own components. */
    const isCounted = ({ type, props, __c: instance }: Node) => {
      const isWrapper = type.prototype?.isReactComponent // of forwardRef, memo and classes
      const isContext = type.Consumer || type.contextType
      // Fragments are the default of a component's method `render`.
      const isFragment = Reflect.get(Object.getPrototypeOf(instance), 'render') === type
      return !isWrapper && !isContext && !isFragment && !props.__P
    }

    Object.defineProperty(Object.prototype, '__r', {
      configurable: true,
      set(this: object, hook: (node: Node) => void) {
        Reflect.deleteProperty(Object.prototype, '__r')
        Reflect.set(this, '__r', (node: Node) => {
          // Preact renders all that changed in one go.
          if (!isCommitting) {
            isCommitting = true
            counts.commits++
            queueMicrotask(() => {
              isCommitting = false
            })
          }
          if (isCounted(node)) counts.renders++
          hook(node)
        })
      },
    })
    Object.assign(window, { counts })
  })
  const read = () => page.evaluate(() => ({ ...(window as unknown as { counts: Counts }).counts }))
  /** Returns the counts while `work` runs. */
  return async (work: () => Promise<unknown>): Promise<Counts> => {
    const before = await read()
    await work()
    const after = await read()
    return { commits: after.commits - before.commits, renders: after.renders - before.renders }
  }
}

export interface Counts {
  /** How often Preact changed the page. */
  commits: number
  /** How many components it rendered for that. */
  renders: number
}
