import type { PageEntry } from '../pages.ts'

/** The letter that opens each page when typed after “g”. */
export const pageKeys: Record<PageEntry['key'], string> = {
  tenants: 't',
  overview: 'o',
  settings: 's',
  'office-hours': 'h',
  holidays: 'd',
  'password-policy': 'p',
  'custom-headers': 'c',
  voicemail: 'v',
  balance: 'b',
  history: 'i',
  account: 'a',
}

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.userAgent)

/** A key pressed with Ctrl, or with ⌘ on a Mac, as people read it. */
export const withModifier = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`)
