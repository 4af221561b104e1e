const isMac = /Mac|iP(?:hone|ad)/.test(navigator.userAgent)

/** A key pressed with Ctrl, or with ⌘ on a Mac, as people read it. */
export const withModifier = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`)
