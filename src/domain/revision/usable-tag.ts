/**
 * The ETag to send with a write, '' for none. A server that rejected the same tag that it now sends
 * can't compare tags, so the write goes without one.
 */
export const usableTag = (tag: string, rejectedTag: string): string =>
  tag === rejectedTag ? '' : tag
