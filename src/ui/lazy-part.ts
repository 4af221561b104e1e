import { type ComponentType, lazy } from 'react'

/**
 * A part of a page whose code is loaded when it is first shown. If loading fails, because of the
 * connection or an upgrade of the console, the rest of the page keeps working: `instead` is shown,
 * and the shell shows a notice (chunk-load-notice.tsx).
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = () => null,
) {
  return lazy(async () => ({ default: await load().catch(() => instead) }))
}
