import { useGradually } from './use-gradually.ts'

/**
 * False in a component's first render, and true once that has been painted. What is first in view
 * is painted earlier if the rest waits for this.
 */
export const useLater = (): boolean => useGradually(2) > 1
