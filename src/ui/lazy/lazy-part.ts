import { type ComponentType, createElement, type ReactNode } from 'react'
import { type LazyCode, lazyCode } from './lazy-code.ts'

interface LazyPart<Props> {
  (props: Props): ReactNode
  /**
   * Whether the code has been loaded, for a page that waits for several parts. Starts loading if
   * the part is needed.
   */
  useLoaded: (isNeeded?: boolean) => boolean
  /** Loads the code now. A page that shows the part at once waits for it. Never fails. */
  start: LazyCode<unknown>['start']
}

/**
 * A part of a page whose code is loaded once the page around it is drawn. Meanwhile `outline` is
 * shown. If loading fails, the rest of the page keeps working: `instead` is shown.
 *
 * It isn't React's `lazy()`: that suspends, and React delays what was suspended by up to 300 ms,
 * even if the code has loaded by then.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  outline: ComponentType<Props> = Nothing,
  instead: ComponentType<Props> = Nothing,
): LazyPart<Props> {
  const { useCode, start } = lazyCode(load, instead)
  const Part = (props: Props) => createElement(useCode() ?? outline, props)
  return Object.assign(Part, {
    useLoaded: (isNeeded?: boolean) => useCode(isNeeded) !== undefined,
    start,
  })
}

const Nothing = () => null
