import { type ComponentType, lazy } from 'react'

/**
 * A part of a page whose code is loaded when it is first shown. Where that fails, as without a
 * connection or after an upgrade of the console, the page keeps what was typed: `instead` takes the
 * part's place, and the shell shows a notice (chunk-load-notice.tsx).
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = () => null,
) {
  return lazy(async () => ({ default: await load().catch(() => instead) }))
}
