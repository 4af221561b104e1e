import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'
import { browserKey, onStorage } from './storage.ts'

/** What the user may choose. `system` is the theme of the operating system. */
export const THEMES = ['light', 'dark', 'system'] as const
type Theme = (typeof THEMES)[number]

const KEY = browserKey('theme')
const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)'
const store = createStore()

/** A choice that the browser can't store. It counts until the page is left. */
let unstored: Theme | undefined

/** What the user chose in this browser. */
function readMode(): Theme {
  if (unstored) return unstored
  try {
    const kept = localStorage.getItem(KEY)
    return THEMES.find((theme) => theme === kept) ?? 'system'
  } catch {
    // If site data is blocked, the page that says so has the system's theme.
    return 'system'
  }
}

/** Shows the page in the chosen theme. Before the first paint, first-paint.ts does the same. */
function applyTheme(): void {
  const mode = readMode()
  const isDark = mode === 'system' ? matchMedia(SYSTEM_IS_DARK).matches : mode === 'dark'
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  store.announce()
}

/** Stores a choice and applies it. */
export function setMode(mode: Theme): void {
  unstored = undefined
  try {
    localStorage.setItem(KEY, mode)
  } catch {
    unstored = mode
  }
  applyTheme()
}

/** Applies a theme that is chosen in another tab, and the system's when that changes. */
export function followTheme(): void {
  applyTheme()
  matchMedia(SYSTEM_IS_DARK).addEventListener('change', applyTheme)
  onStorage(applyTheme, KEY)
}

/** The chosen theme, and a function that stores and applies another. */
export function useColorScheme() {
  return { mode: useSyncExternalStore(store.subscribe, readMode), setMode }
}
