const isMac = /Mac|iP(?:hone|ad)/.test(navigator.userAgent)

/** A key with Ctrl, or with ⌘ on a Mac, as text to show. */
export const withModifier = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`)
