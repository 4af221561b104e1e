import type { Result, Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

/**
 * Hono's router, which searches for each path without parameters only once. Most requests are for
 * such paths, and a search takes longer than all other steps before the handler. Hono's faster
 * router can't tell /blobs/:digest from /blobs/uploads/:id/status.
 */
export function fixedPathRouter<T>(): Router<T> {
  const router = new TrieRouter<T>()
  const fixed = new Set<string>()
  const found = new Map<string, Result<T>>()
  return {
    name: 'FixedPathRouter',
    add(method, path, handler) {
      router.add(method, path, handler)
      if (!/[:*]/.test(path)) fixed.add(`${method} ${path}`)
    },
    match(method, path) {
      const key = `${method} ${path}`
      const known = found.get(key)
      if (known) return known
      const result = router.match(method, path)
      if (fixed.has(key)) found.set(key, result)
      return result
    },
  }
}
