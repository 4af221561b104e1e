import type { HTMLAttributes } from 'react'
import { announced, useRested } from '../hooks/use-rested.ts'

/**
 * A status about a typed value. It waits until typing pauses, so that screen readers don't
 * announce after each key what a half-typed value means.
 */
export function TypedStatus({ children, ...attributes }: HTMLAttributes<HTMLDivElement>) {
  return (
    <div role="status" {...attributes}>
      {useRested(children, announced)}
    </div>
  )
}
