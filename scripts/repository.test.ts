import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

/** Rules about the repository itself that neither the linter nor the compiler can hold. */

interface SourceFile {
  path: string
  text: string
}

const files = ['src', 'server', 'e2e', 'scripts'].flatMap((folder) => filesIn(folder))
const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
const tests = code.filter(({ path }) => /^e2e\/|\.test\.tsx?$/.test(path))

it('reads the whole repository', () => {
  expect(code.length).toBeGreaterThan(20)
  expect(tests.length).toBeGreaterThan(0)
})

it('keeps every file under 300 lines', () => {
  expect(
    code.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ path }) => path),
  ).toEqual([])
})

it('has no page that imports another page', () => {
  const wrong = code
    .filter(({ path }) => path.startsWith('src/pages/'))
    .flatMap((file) => importsOf(file).map((target) => ({ from: file.path, target })))
    .filter(
      ({ from, target }) => target.startsWith('src/pages/') && pageOf(from) !== pageOf(target),
    )
  expect(wrong).toEqual([])
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

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

function importsOf({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)
  return [...found].map(([, target = '']) => relative('.', join(dirname(path), target)))
}

function pageOf(path: string): string | undefined {
  return path.split('/')[2]
}

/** The keys of a language, each after its file's name. Plural forms count as one: languages have different ones. */
function keysIn(language: string): Set<string> {
  const catalogue = filesIn(join('src/i18n', language))
  return new Set(catalogue.flatMap(({ path, text }) => keysOf(JSON.parse(text), basename(path))))
}

function keysOf(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [key.replace(/_(zero|one|two|few|many|other)$/, '')]
  return Object.entries(value as object).flatMap(([name, inner]) => keysOf(inner, `${key}.${name}`))
}
