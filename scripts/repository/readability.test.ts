import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { code, files, filesIn } from './files.ts'
import type { SourceFile } from './layers.ts'
import { castsIn, effectsIn, median, overfullFolders } from './measures.ts'
import { oldWordsIn } from './old-words.ts'

/** Rules that keep the code and the documents easy to read. */

describe('the size of the code', () => {
  const typed = code.filter(({ path }) => /^(?:src|server)\//.test(path))
  const shipped = typed.filter(
    ({ path }) => !/\.test\.|\/testing\/|\/(?:test|arbitrary)-/.test(path),
  )
  const lines = (list: readonly SourceFile[]) => list.map(({ text }) => text.split('\n').length - 1)
  const perThousand = (count: number, list: readonly SourceFile[]) =>
    (count * 1000) / lines(list).reduce((sum, one) => sum + one, 0)

  it('is at most 300 lines a file, and 60 for most files', () => {
    expect(code.filter((file) => (lines([file])[0] ?? 0) > 300).map(({ path }) => path)).toEqual([])
    expect(median(lines(typed))).toBeLessThanOrEqual(60)
    expect(median(lines(shipped))).toBeLessThanOrEqual(60)
  })

  it('is at most 25 files a folder, tests included', () => {
    expect(overfullFolders(code.map(({ path }) => path))).toEqual([])
    const many = Array.from({ length: 26 }, (_, i) => `src/ui/${i}.ts`)
    expect(overfullFolders([...many, 'src/ui/icons/a.ts'])).toEqual(['src/ui: 26'])
    expect(overfullFolders(many.slice(1))).toEqual([])
  })

  it('is at most 1.5 casts for each 1,000 lines', () => {
    expect(perThousand(shipped.flatMap(castsIn).length, shipped)).toBeLessThanOrEqual(1.5)
  })

  it.each([
    ['const a = b as T', 1],
    ['f(a as unknown as T)', 2],
    ['const a = list as [string, T][]', 1],
    ["const a = [1] as const // as T\nconst b = 'as T'", 0],
    ["import { a as B } from './b.ts'\nimport * as C from './c.ts'\nexport { a as D }", 0],
  ])('counts the casts of %j as %j', (text, count) => {
    expect(castsIn({ path: 'src/a.ts', text })).toHaveLength(count)
  })

  it('is at most 1.5 effects for each 1,000 lines', () => {
    const own = shipped.filter(({ path }) => path.startsWith('src/'))
    expect(perThousand(own.flatMap(effectsIn).length, own)).toBeLessThanOrEqual(1.5)
    const text =
      'useEffect(run, [])\nuseLayoutEffect(run, [])\nuseEffectEvent(run) // useEffect(run)'
    expect(effectsIn({ path: 'src/a.ts', text })).toHaveLength(2)
  })
})

describe('comments', () => {
  const longComments = ({ path, text }: SourceFile) =>
    text.split('\n').flatMap((line, i) => {
      const isLong = line.length > 100 && /^\s*(?:\/\/|\/?\*|\{\/\*)/.test(line)
      return isLong ? [`${path}:${i + 1}`] : []
    })

  it('are wrapped at 100 columns', () => {
    expect(code.flatMap(longComments)).toEqual([])
    const long = 'x'.repeat(100)
    const text = `// ${long}\n/**\n * ${long}\n */\nconst a = '${long}'`
    expect(longComments({ path: 'a.ts', text })).toEqual(['a.ts:1', 'a.ts:3'])
  })
})

describe('words that only this code used', () => {
  const named = files.filter(({ path }) => /^src\/i18n\/.*\.json$|\.(?:tsx?|mjs)$/.test(path))

  it('are not used again', () => {
    const isList = ({ path }: SourceFile) => /old-words\.ts|readability\.test\.ts/.test(path)
    expect(named.filter((file) => !isList(file)).flatMap(oldWordsIn)).toEqual([])
  })

  it.each([
    ['src/a.ts', 'const theirs = read()', 'remote'],
    ['src/a.ts', 'function putBack() {}', 'revert'],
    ['src/a.ts', 'interface Read { held: string }', 'remote'],
    ['src/a.ts', '// What the user took or puts back.', 'revert'],
    ['src/forms/kept-history.ts', '', 'history store'],
    ['src/i18n/en/a.json', '{ "form": { "isUnread": "Text" } }', 'invalid'],
  ])('are found in %s: %s', (path, text, term) => {
    expect(oldWordsIn({ path, text })).toEqual([expect.stringContaining(`say "${term}"`)])
  })

  it.each([
    ['src/a.test.ts', "it('shows what was changed elsewhere', () => {})"],
    ['src/a.ts', 'const isWithheld = upheld()'],
    ['src/a.ts', 'const locks = (await navigator.locks.query()).held'],
    ['src/i18n/en/a.json', '{ "text": "Mine, theirs and news" }'],
  ])('may stand in %s: %s', (path, text) => {
    expect(oldWordsIn({ path, text })).toEqual([])
  })
})

describe('the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...filesIn('docs').map(({ path }) => path),
  ]
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

  it('name only paths that exist', () => {
    expect(documents.flatMap((file) => lostPaths(file, existsSync))).toEqual([])
  })

  it.each([
    ['docs/a.md', 'See `src/gone.ts`.', ['docs/a.md: src/gone.ts']],
    ['docs/a.md', '[It](gone.md#part) and [this](https://a.example/)', ['docs/a.md: docs/gone.md']],
    ['docs/a.md', '`src/pages/NAME/NAME-page.tsx`, `npm run src`, src/gone.ts', []],
  ])('of %s: %s', (path, text, lost) => {
    expect(lostPaths({ path, text }, () => false)).toEqual(lost)
  })
})

/**
 * Paths that a document mentions in backquotes or links to, and that don't exist. `NAME` is a
 * placeholder for the reader's own name.
 */
function lostPaths({ path, text }: SourceFile, exists: (path: string) => boolean): string[] {
  const named = [...text.matchAll(/`((?:src|server|scripts|e2e|docs|public)\/[^`\s]*)`/g)].map(
    ([, one = '']) => one,
  )
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, one = '']) =>
    join(dirname(path), one),
  )
  const isPattern = (one: string) => /NAME|NNNN|[*{<…]/.test(one)
  return [...named, ...linked]
    .filter((one) => !isPattern(one) && !exists(one))
    .map((one) => `${path}: ${one}`)
}
