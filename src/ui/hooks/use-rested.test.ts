import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announced } from './use-rested.ts'

const press = () => document.dispatchEvent(new Event('beforeinput'))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', new EventTarget())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('tells once when typing pauses, however many keys were pressed', () => {
  const listener = vi.fn()
  const unsubscribe = announced.subscribe(listener)
  expect(announced.isTyping()).toBe(false)
  press()
  vi.advanceTimersByTime(499)
  press()
  vi.advanceTimersByTime(499)
  expect(announced.isTyping()).toBe(true)
  expect(listener).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(announced.isTyping()).toBe(false)
  expect(listener).toHaveBeenCalledOnce()
  unsubscribe()
})

it('forgets a key when nobody listens any more', () => {
  const unsubscribe = announced.subscribe(() => {})
  press()
  unsubscribe()
  expect(announced.isTyping()).toBe(false)
  press()
  expect(announced.isTyping()).toBe(false)
})
