import { useDeferredValue } from 'react'

/**
 * False in a component's first render and then true, in a render in the background. What is first
 * in view is painted earlier if the rest waits for this.
 */
export const useLater = (): boolean => useDeferredValue(true, false)
