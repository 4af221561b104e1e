import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rules about the repository itself that neither the linter nor the compiler can hold. */

interface SourceFile {
  path: string
  text: string
}

const files = ['src', 'server', 'e2e', 'scripts'].flatMap((folder) => filesIn(folder))
const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
const tests = code.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))

it('reads the whole repository', () => {
  expect(code.length).toBeGreaterThan(20)
  expect(tests.length).toBeGreaterThan(0)
})

it('keeps every file under 300 lines', () => {
  expect(code.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual(
    [],
  )
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
  const others = tests.filter(({ path }) => basename(path) !== 'repository.test.ts')
  const wrong = [...others, ...code.filter(({ path }) => path.startsWith('e2e/'))].flatMap((file) =>
    words.filter((word) => word.test(file.text)).map((word) => `${file.path}: ${word}`),
  )
  expect(wrong).toEqual([])
})

it('names no address of a package registry in the lock file', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
})

describe('catalogues', () => {
  const languages = readdirSync('src/i18n', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

  it.each(languages)('%s has the keys of English, and a text for each', (language) => {
    expect(keysIn(language)).toEqual(keysIn('en'))
  })
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

function keysIn(language: string): string[] {
  return filesIn(join('src/i18n', language))
    .flatMap(({ path, text }) => keysOf(JSON.parse(text), basename(path)))
    .sort()
}

function keysOf(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.trim() ? [path] : [`${path} is empty`]
  return Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}
