/** How times of day are written: as the locale does, or always by 12 or 24 hours. */
export const TIME_FORMATS = ['locale', '12', '24'] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

const KEY = 'tenant-console.time-format'
const listeners = new Set<() => void>()

/** What the user chose in this browser. */
export function readTimeFormat(): TimeFormat {
  const kept = localStorage.getItem(KEY)
  return TIME_FORMATS.find((format) => format === kept) ?? 'locale'
}

/** Keeps the choice in this browser; every time on the page follows. */
export function setTimeFormat(format: TimeFormat): void {
  localStorage.setItem(KEY, format)
  for (const listener of listeners) listener()
}

/** Calls `listener` when the choice changes, in this tab or another. Returns how to stop. */
export function onTimeFormat(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => event.key === KEY && listener()
  listeners.add(listener)
  window.addEventListener('storage', fromOtherTab)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', fromOtherTab)
  }
}
