import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { PAGES } from '../loading-plan.mjs'
import { effectsWithoutDependencies } from './effects.ts'
import { codeOf, folderCycles, layerFaults, type SourceFile } from './layers.ts'
import { castsIn, effectsIn, median, overfullFolders } from './measures.ts'
import { oldWordsIn } from './old-words.ts'

/** Rules about the repository itself that neither the linter nor the compiler can hold. */

const files = ['src', 'server', 'e2e', 'scripts'].flatMap((folder) => filesIn(folder))
const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
const tests = code.filter(({ path }) => /^e2e\/|\.test\.tsx?$/.test(path))

it('reads the whole repository', () => {
  expect(code.length).toBeGreaterThan(20)
  expect(tests.length).toBeGreaterThan(0)
})

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
    const isList = ({ path }: SourceFile) => /old-words\.ts|repository\.test\.ts/.test(path)
    expect(named.filter((file) => !isList(file)).flatMap(oldWordsIn)).toEqual([])
  })

  it.each([
    ['src/a.ts', 'const theirs = read()', 'remote'],
    ['src/a.ts', 'function putBack() {}', 'revert'],
    ['src/a.ts', '// What the user took or puts back.', 'revert'],
    ['src/forms/kept-history.ts', '', 'history store'],
    ['src/i18n/en/a.json', '{ "form": { "isUnread": "Text" } }', 'invalid'],
  ])('are found in %s: %s', (path, text, term) => {
    expect(oldWordsIn({ path, text })).toEqual([expect.stringContaining(`say "${term}"`)])
  })

  it.each([
    ['src/a.test.ts', "it('shows what was changed elsewhere', () => {})"],
    ['src/a.ts', 'const isWithheld = upheld()'],
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

describe('the layers', () => {
  it('are held', () => {
    expect(layerFaults(code)).toEqual([])
  })

  it('have no circle among the folders of the rules', () => {
    expect(folderCycles('src/domain', code)).toEqual([])
  })

  it('have no circle among the folders of the server', () => {
    expect(folderCycles('server', code)).toEqual([])
  })

  it.each([
    ['src/forms/fields/a.tsx', "import { theme } from '../../app/theme/theme.ts'"],
    ['src/forms/fields/a.tsx', "import('../../pages/balance/balance-page.tsx')"],
    ['src/pages/settings/sections/a.tsx', "import { x } from '../../../app/shell/shell.tsx'"],
    ['src/pages/settings/sections/a.tsx', "import { x } from '../../balance/balance-page.tsx'"],
    ['src/contract/a.ts', "import { isSame } from '../domain/revision/same.ts'"],
    ['src/contract/a.ts', "import Box from '@mui/material/Box'"],
    ['src/i18n/a.ts', "import type { Saving } from '../forms/saving/use-save.ts'"],
    ['src/ui/a.tsx', "export { get } from '../api/http/client.ts'"],
    ['src/ui/a.tsx', "import { useQuery } from '@tanstack/react-query'"],
    ['src/api/http/a.ts', "import '../../i18n/use-locale.ts'"],
    ['src/domain/hours/a.ts', "import { readFile } from 'node:fs'"],
    ['src/domain/hours/a.ts', "import { useState } from 'react'"],
    ['src/domain/hours/a.ts', "const answer = await fetch('/x')"],
    ['src/domain/hours/a.ts', 'const now = Date.now()'],
    ['src/domain/hours/a.ts', 'const now = new Date()'],
    ['src/domain/hours/a.ts', 'setTimeout(() => {}, 1)'],
    ['src/domain/hours/a.ts', "const text = localStorage.getItem('a')"],
    ['server/routes/a.ts', "import { get } from '../../src/api/http/client.ts'"],
    ['server/routes/a.ts', "import { createApp } from '../app.ts'"],
    ['server/store/a.ts', "import { apiError } from '../http/api-errors.ts'"],
    ['server/store/a.ts', "import { grantedTo } from '../auth/access.ts'"],
    ['server/store/migrations/0001-a.ts', "import { apiError } from '../../http/api-errors.ts'"],
    ['server/store/a.ts', "import type { Context } from 'hono'"],
    ['server/store/a.ts', "import { createServer } from 'node:http'"],
    ['server/odata/a.ts', "import type { Database } from '../store/database.ts'"],
    ['server/rules/a.ts', "import { findBlob } from '../store/blob-store.ts'"],
    ['server/rules/a.ts', 'const now = Date.now()'],
    ['server/http/a.ts', "import { allow } from '../auth/allow.ts'"],
    ['server/http/a.ts', "import { tenantRoutes } from '../routes/tenant-routes.ts'"],
    ['server/auth/a.ts', "import { signIn } from '../routes/auth-routes.ts'"],
    ['server/gateway/a.ts', "import { openDatabase } from '../store/database.ts'"],
    ['server/main.ts', "import { testApp } from './testing/test-app.ts'"],
    ['server/settings.ts', "import { log } from './log.ts'"],
    ['server/app.ts', "import { get } from '../../src/api/http/client.ts'"],
  ])('refuse %s: %s', (path, text) => {
    expect(layerFaults([{ path, text }])).toHaveLength(1)
  })

  it.each([
    ['src/domain/hours/a.ts', '// The caller has Date.now() and fetch().\nconst now = new Date(0)'],
    ['src/domain/hours/a.test.ts', "import fc from 'fast-check'\nDate.now()"],
    [
      'src/pages/balance/a.tsx',
      "import { x } from './sub/b.ts'\nimport { y } from '../../ui/c.ts'",
    ],
    ['server/routes/a.ts', "import { x } from '../../src/contract/tenant.ts'"],
    ['server/main.ts', "import { createApp } from './app.ts'"],
    ['server/store/a.test.ts', "import { testApp } from '../testing/test-app.ts'"],
    ['server/testing/test-a.ts', "import { createApp } from '../app.ts'"],
  ])('allow %s: %s', (path, text) => {
    expect(layerFaults([{ path, text }])).toEqual([])
  })

  it('find folders that import each other by way of a third', () => {
    const file = (folder: string, target: string) => ({
      path: `src/domain/${folder}/a.ts`,
      text: `import { x } from '../${target}/a.ts'`,
    })
    const circle = [file('time', 'hours'), file('hours', 'money'), file('money', 'time')]
    expect(folderCycles('src/domain', circle)).toEqual(['time', 'hours', 'money'])
    expect(folderCycles('src/domain', circle.slice(1))).toEqual([])
  })
})

describe('an effect without a list of dependencies', () => {
  it('stands nowhere', () => {
    const wrong = code
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, text }) =>
        effectsWithoutDependencies(text).map((line) => `${path}:${line}`),
      )
    expect(wrong).toEqual([])
  })

  it.each([
    'useEffect(() => { focus() })',
    'useLayoutEffect(() => list[0])',
    "useEffect(() => {\n  // Once, [].\n  show(['a', ')'])\n})",
    'useInsertionEffect(() => () => stop(), )',
  ])('is found: %s', (text) => {
    expect(effectsWithoutDependencies(text)).toEqual([1])
  })

  it.each([
    'useEffect(() => { focus() }, [])',
    'useEffect(\n  () => form.subscribe({ callback: () => run([a, b]) }),\n  [form, list[0]],\n)',
    "useLayoutEffect(() => show('a)'), [show])",
    'useEffectEvent(() => { focus() })',
    '// useEffect(() => run())',
  ])('is not found: %s', (text) => {
    expect(effectsWithoutDependencies(text)).toEqual([])
  })
})

it('has no test that is skipped, alone, or asleep', () => {
  const words = [/\.only\(/, /\.skip\(/, /\.fixme\(/, /waitForTimeout\(/, /['"]networkidle['"]/]
  const wrong = tests
    .filter(({ path }) => basename(path) !== 'repository.test.ts')
    .flatMap(({ path, text }) =>
      words.filter((word) => word.test(text)).map((word) => `${path}: ${word}`),
    )
  expect(wrong).toEqual([])
})

it('types the form of every page by its values', () => {
  const pages = code.filter(({ path }) => path.startsWith('src/pages/'))
  const untyped = pages.filter(({ text }) => /\buseDocumentForm\(/.test(text))
  expect(untyped.map(({ path }) => path)).toEqual([])
})

describe('the paths of pages', () => {
  it('come from one builder', () => {
    expect(code.flatMap(typedPaths)).toEqual([])
  })

  it.each([
    ['src/pages/a/a.tsx', '<Link to="/history">'],
    ['src/pages/a/a.tsx', 'navigate(`/settings/general`)'],
    ['src/forms/a.ts', "const spec = { base: '/voicemail' }"],
    ['src/domain/a/a.ts', "list.push({ kind: 'disk', to: '/settings/plan' })"],
    ['src/app/a.ts', "redirect('/')"],
    ['src/ui/a.tsx', "<Link to={'/'}>"],
  ])('are found in %s: %s', (path, text) => {
    expect(typedPaths({ path, text })).toHaveLength(1)
  })

  it.each([
    ['src/paths.ts', "history: '/history',"],
    ['src/api/resources/a.ts', "readObject('/voicemail', context)"],
    ['src/pages/a/a.tsx', "...documentResource('/voicemail', defaults),"],
    ['src/pages/a/a.tsx', "endpoint: 'POST /voicemail',"],
    ['src/pages/a/a.tsx', "// as in '/history'"],
    ['src/pages/a/a.tsx', "import { x } from '../balance/a.ts'"],
  ])('may stand in %s: %s', (path, text) => {
    expect(typedPaths({ path, text })).toEqual([])
  })
})

it('names no address of a package registry in the lock file', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})

it('has the same texts in every language', () => {
  const languages = readdirSync('src/i18n', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const english = keysIn('en')
  expect(english.size).toBeGreaterThan(0)
  for (const language of languages) {
    expect(keysIn(language), language).toEqual(english)
  }
})

/**
 * The paths of pages that a file of the console types by hand. The API has paths of the same names.
 */
function typedPaths({ path, text }: SourceFile): string[] {
  if (!path.startsWith('src/') || /^src\/(?:api\/|paths\.ts)|\.test\./.test(path)) return []
  const fixed = Object.values(paths).filter((one) => typeof one === 'string')
  const names = [...PAGES.keys(), ...fixed.map((one) => one.slice(1)).filter(Boolean)]
  const named = new RegExp(`['"\`]/(?:${names.join('|')})(?![\\w-])[^'"\`]*`, 'g')
  const start = /(?:\b(?:to|path|base|address)(?:=\{?|: )|\b(?:navigate|redirect)\()['"`]\/['"`]/g
  const found = codeOf({ path, text }).replace(/\bdocumentResource\('[^']*'/g, '')
  return [...found.matchAll(named), ...found.matchAll(start)].map(([one]) => `${path}: ${one}`)
}

/**
 * The paths that a document names in backquotes or links to, and that do not exist. `NAME` stands
 * for a name of the reader's.
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

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/**
 * The keys of a language, each after its file's name. Plural forms count as one: languages have
 * different ones.
 */
function keysIn(language: string): Set<string> {
  const catalogue = filesIn(join('src/i18n', language))
  return new Set(catalogue.flatMap(({ path, text }) => keysOf(JSON.parse(text), basename(path))))
}

function keysOf(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [key.replace(/_(zero|one|two|few|many|other)$/, '')]
  return Object.entries(value as object).flatMap(([name, inner]) => keysOf(inner, `${key}.${name}`))
}
