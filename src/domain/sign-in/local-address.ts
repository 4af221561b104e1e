/** `next` if it is an address at `origin`; undefined for anything else, such as another host. */
export function localAddress(next: string | null, origin: string): string | undefined {
  return next && URL.canParse(next, origin) && new URL(next, origin).origin === origin
    ? next
    : undefined
}
