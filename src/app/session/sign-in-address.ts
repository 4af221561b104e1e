/** The address at which one signs in, to come back to `to` after. */
export const signInAddress = (to: string): string =>
  to === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(to)}`
