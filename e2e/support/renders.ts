import type { Page } from '@playwright/test'

/** The parts of React's tree that are read here. */
interface Fiber {
  flags: number
  type: unknown
  memoizedProps: unknown
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
}

/**
 * Counts the components that React draws from here on, by the hook that React offers to its
 * developer tools, in production builds too. Call it before the page is opened.
 */
export async function countRenders(page: Page) {
  await page.addInitScript(() => {
    /** Set by React on a component whose function was called. */
    const PERFORMED_WORK = 1
    const counts = { commits: 0, renders: 0 }

    const countIn = (fiber: Fiber) => {
      const before = fiber.alternate
      const isDrawn = (fiber.flags & PERFORMED_WORK) !== 0
      if (typeof fiber.type === 'function' && isDrawn) counts.renders++
      // A part in which nothing was drawn keeps its children as they were.
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
  /** What was drawn while `work` was done. */
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
  /** How many components it drew for that. */
  renders: number
}
