import { TrieRouter } from 'hono/router/trie-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { fixedPathRouter } from './fixed-path-router.ts'

const search = vi.spyOn(TrieRouter.prototype, 'match')
beforeEach(() => {
  search.mockClear()
})

function exampleRouter() {
  const router = fixedPathRouter<string>()
  router.add('ALL', '/*', 'all')
  router.add('GET', '/blobs/uploads', 'list')
  router.add('POST', '/blobs/uploads', 'start')
  router.add('GET', '/blobs/:digest', 'read')
  /** The handlers of a request, each with its parameters. */
  return (method: string, path: string) =>
    router.match(method, path)[0].map(([name, params]) => [name, { ...params }])
}

test('searches for a path without parameters once for each method', () => {
  const find = exampleRouter()
  const params = { digest: 'uploads' }
  for (let i = 0; i < 2; i++) {
    expect(find('GET', '/blobs/uploads')).toEqual([
      ['all', {}],
      ['list', {}],
      ['read', params],
    ])
    expect(find('POST', '/blobs/uploads')).toEqual([
      ['all', {}],
      ['start', {}],
    ])
  }
  expect(search).toHaveBeenCalledTimes(2)
})

test.each(['/blobs/a', '/unknown'])('searches for %s each time', (path) => {
  const find = exampleRouter()
  for (let i = 0; i < 2; i++) find('GET', path)
  expect(search).toHaveBeenCalledTimes(2)
})

test('a path with a parameter gets its own value each time', () => {
  const find = exampleRouter()
  for (const digest of ['a', 'b']) {
    expect(find('GET', `/blobs/${digest}`)).toEqual([
      ['all', {}],
      ['read', { digest }],
    ])
  }
})
