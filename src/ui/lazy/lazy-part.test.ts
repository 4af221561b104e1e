import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lazyPart } from './lazy-part.ts'

interface Props {
  name: string
}
const Greeting = ({ name }: Props) => `Hello ${name}`
const Waiting = ({ name }: Props) => `Wait for ${name}`
const NotLoaded = ({ name }: Props) => `No ${name}`

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => setTimeout(paint))
})
afterEach(() => vi.unstubAllGlobals())

test('shows the outline until the code has loaded, then draws at once without suspending', async () => {
  let arrive: (code: typeof Greeting) => void = () => {}
  const load = vi.fn(() => new Promise<typeof Greeting>((resolve) => (arrive = resolve)))
  const Part = lazyPart(load, Waiting)
  // Without a Suspense boundary, a component that suspends makes renderToString throw.
  const draw = () => renderToString(createElement(Part, { name: 'Ann' }))
  expect(draw()).toBe('Wait for Ann')
  expect(load).not.toHaveBeenCalled()
  expect(draw()).toBe('Wait for Ann')
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  arrive(Greeting)
  await vi.waitFor(() => expect(draw()).toBe('Hello Ann'))
  expect(load).toHaveBeenCalledTimes(1)
})

test('shows the other component if loading fails', async () => {
  const Part = lazyPart<Props>(() => Promise.reject(new Error('offline')), Waiting, NotLoaded)
  const draw = () => renderToString(createElement(Part, { name: 'Ann' }))
  expect(draw()).toBe('Wait for Ann')
  await vi.waitFor(() => expect(draw()).toBe('No Ann'))
})

test('starts loading for a page that only asks whether it has loaded', async () => {
  const Part = lazyPart(() => Promise.resolve(Greeting))
  const Page = () => (Part.useLoaded() ? 'loaded' : 'loading')
  const draw = () => renderToString(createElement(Page))
  expect(draw()).toBe('loading')
  await vi.waitFor(() => expect(draw()).toBe('loaded'))
})

test('does not load for a page that does not need it yet', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting))
  const Part = lazyPart(load)
  const Page = ({ isNeeded }: { isNeeded: boolean }) => String(Part.useLoaded(isNeeded))
  const draw = (isNeeded: boolean) => renderToString(createElement(Page, { isNeeded }))
  expect(draw(false)).toBe('false')
  expect(load).not.toHaveBeenCalled()
  draw(true)
  await vi.waitFor(() => expect(draw(false)).toBe('true'))
})

test('loads at once for a page that shows it first', () => {
  const load = vi.fn(() => Promise.resolve(Greeting))
  void lazyPart(load).start()
  expect(load).toHaveBeenCalledTimes(1)
})
