/**
 * The ETag to send with a write, '' for none. A server that has rejected the very tag that it gives
 * cannot compare tags: it is asked without.
 */
export const usableTag = (tag: string, rejectedTag: string): string =>
  tag === rejectedTag ? '' : tag
