import { describe, expect, it, vi } from 'vitest'
import { createStore } from './create-store.ts'

describe('a store', () => {
  it('tells each listener of a change, until it stops', () => {
    const store = createStore()
    const [one, other] = [vi.fn(), vi.fn()]
    const stop = store.subscribe(one)
    store.subscribe(other)
    store.announce()
    stop()
    store.announce()
    expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
  })

  it('is connected once while there are listeners', () => {
    const disconnect = vi.fn()
    const connect = vi.fn((_announce: () => void) => disconnect)
    const store = createStore(connect)
    expect(connect).not.toHaveBeenCalled()
    const stops = [store.subscribe(vi.fn()), store.subscribe(vi.fn())]
    expect(connect).toHaveBeenCalledOnce()
    for (const stop of stops) stop()
    stops[0]?.()
    expect(disconnect).toHaveBeenCalledOnce()
    store.subscribe(vi.fn())
    expect(connect).toHaveBeenCalledTimes(2)
  })

  it('passes on what it hears from outside', () => {
    let hear = () => {}
    const store = createStore((announce) => {
      hear = announce
      return () => {}
    })
    const listener = vi.fn()
    store.subscribe(listener)
    hear()
    expect(listener).toHaveBeenCalledOnce()
  })
})
