import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groupOf, reached } from './chunks.mjs'
import { AT_ONCE, checkPlan, PAGES, PLANNED, pageOf, ROOTS, readPages } from './loading-plan.mjs'

it('reads every page from the table of pages', async () => {
  const { pages } = await import('../src/app/pages.ts')
  expect([...PAGES.keys()]).toEqual(['sign-in', ...pages.map(({ key }) => key)])
  for (const { key, path } of pages) {
    expect(pageOf(key).texts).toBe(`src/i18n/en/${key}.json`)
    // first-paint.ts finds a page's key in the first segment of the path.
    expect(path).toBe(key === 'overview' ? '/' : `/${key}`)
  }
})

it('refuses a table of pages that it cannot read', () => {
  const text = "[\n  {\n    load: () => import('../pages/a/a-page.tsx'),\n  },\n]"
  expect(() => readPages(text)).toThrow('Can’t read the table of pages')
  expect(() => pageOf('no-such-page')).toThrow('no-such-page')
})

it('names only files that are there', () => {
  expect(() => checkPlan(PLANNED)).not.toThrow()
  expect(() => checkPlan([...PLANNED, 'src/pages/gone/page.tsx'])).toThrow(
    'src/pages/gone/page.tsx',
  )
})

it('requests each part that a page awaits with the files of that page', () => {
  const awaited = [...PAGES.values()].flatMap(({ module }) => {
    const text = readFileSync(module, 'utf8')
    return [...text.matchAll(/^(?:if .*)?await (\w+)\.start\(\)/gm)].map(([, part]) => {
      const load = new RegExp(`const ${part} = lazyPart\\([^]*?import\\('([^']+)'\\)`).exec(text)
      return join(module, '..', load?.[1] ?? '')
    })
  })
  expect(awaited.length).toBeGreaterThan(1)
  expect(Object.values(AT_ONCE).flat()).toEqual(expect.arrayContaining(awaited))
})

it('follows imports from every root, and throws where one isn’t part of the build', () => {
  const imports: Record<string, string[]> = { a: ['b'], b: [] }
  const context = {
    getModuleInfo: (id: string) => {
      const importedIds = imports[id.slice(id.lastIndexOf('/') + 1)]
      return importedIds ? { importedIds, dynamicallyImportedIds: [] } : null
    },
  }
  expect([...reached(['a'], context)].at(-1)).toBe('b')
  expect(() => reached(['a', 'gone'], context)).toThrow('gone isn’t part of the build')
})

it('leaves a root in a chunk of its own', () => {
  const info = { importedIds: ['/shared.ts'], dynamicallyImportedIds: [] }
  const context = { getModuleInfo: () => info }
  for (const root of ROOTS) {
    expect(groupOf(`/somewhere/${root}`, context)).toBeUndefined()
  }
  expect(groupOf('/shared.ts', context)).toBe('base')
})
