import type { Page } from '@playwright/test'

/** The parts of React's fiber tree that are used here. */
interface Fiber {
  flags: number
  type: unknown
  memoizedProps: unknown
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
}

/**
 * Counts the components that React renders, with the hook that React offers to its developer
 * tools, even in production builds. Call this before opening the page.
 */
export async function countRenders(page: Page) {
  await page.addInitScript(() => {
    /** React's flag for a component whose function was called. */
    const PERFORMED_WORK = 1
    const counts = { commits: 0, renders: 0 }

    const countIn = (fiber: Fiber) => {
      const before = fiber.alternate
      const isDrawn = (fiber.flags & PERFORMED_WORK) !== 0
      if (typeof fiber.type === 'function' && isDrawn) counts.renders++
      // If nothing below was rendered, React keeps the same child.
      if (before && before.child === fiber.child) return
      for (let child = fiber.child; child; child = child.sibling) {
        if (child !== before?.child) countIn(child)
      }
    }
    Object.assign(window, {
      counts,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
        onCommitFiberRoot(_: number, { current }: { current: Fiber }) {
          counts.commits++
          countIn(current)
        },
      },
    })
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
  /** How often React changed the page. */
  commits: number
  /** How many components React rendered for that. */
  renders: number
}
