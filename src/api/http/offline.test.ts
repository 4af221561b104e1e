import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isOffline, onOffline } from './offline.ts'

const browser = { onLine: true }
const fetched = vi.fn<typeof fetch>()
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', browser)
  vi.stubGlobal('fetch', fetched)
  stop = onOffline(() => {})
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('is offline once the server no longer answers, also without another event', async () => {
  browser.onLine = false
  fetched.mockResolvedValue(new Response())
  window.dispatchEvent(new Event('offline'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(isOffline()).toBe(false)

  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(isOffline()).toBe(true)

  fetched.mockResolvedValue(new Response())
  await vi.advanceTimersByTimeAsync(5000)
  expect(isOffline()).toBe(false)
})

test('requests nothing while the browser is online, or without listeners', async () => {
  browser.onLine = true
  fetched.mockClear()
  await vi.advanceTimersByTimeAsync(60_000)
  browser.onLine = false
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetched).not.toHaveBeenCalled()
})
