import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announced } from './use-rested.ts'

const send = (type: string, fields = {}) =>
  document.dispatchEvent(Object.assign(new Event(type), fields))
const press = () => send('beforeinput')

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
  expect(announced.isBusy()).toBe(false)
  press()
  vi.advanceTimersByTime(499)
  press()
  vi.advanceTimersByTime(499)
  expect(announced.isBusy()).toBe(true)
  expect(listener).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(announced.isBusy()).toBe(false)
  expect(listener).toHaveBeenCalledOnce()
  unsubscribe()
})

it('forgets a key when nobody listens any more', () => {
  const unsubscribe = announced.subscribe(() => {})
  press()
  unsubscribe()
  expect(announced.isBusy()).toBe(false)
  press()
  expect(announced.isBusy()).toBe(false)
})

it('counts arrow keys, and no other keys', () => {
  const unsubscribe = announced.subscribe(() => {})
  send('keydown', { key: 'Tab' })
  expect(announced.isBusy()).toBe(false)
  send('keydown', { key: 'ArrowUp' })
  expect(announced.isBusy()).toBe(true)
  unsubscribe()
})
