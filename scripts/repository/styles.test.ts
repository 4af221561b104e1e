import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { code, files } from './files.ts'

// Classes are global, so a name must tell whose it is, and nothing may be left over.

const css = files.filter(({ path }) => path.endsWith('.css'))
/** What every page has. Its classes may be used anywhere. */
const isShared = (path: string) => path.startsWith('src/app/first-paint/')

/** The classes in the selectors of a style sheet. */
const classesOf = (text: string): string[] => {
  const rules = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/"[^"]*"/g, '')
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector)
  return selectors
    .filter((selector) => !selector.trim().startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
}

const shared = new Set(
  css.filter(({ path }) => isShared(path)).flatMap(({ text }) => classesOf(text)),
)
const own = css.filter(({ path }) => !isShared(path))

it('names every class after the style sheet that it belongs to', () => {
  const names = own.map(({ path }) => basename(path, '.css'))
  const isNamed = (one: string) =>
    shared.has(one) || names.some((name) => one === name || one.startsWith(`${name}-`))
  const wrong = own.flatMap(({ path, text }) =>
    classesOf(text)
      .filter((one) => !isNamed(one))
      .map((one) => `${path}: ${one}`),
  )
  expect([...new Set(wrong)]).toEqual([])
})

it('gives each style sheet a name of its own', () => {
  const names = own.map(({ path }) => basename(path))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

it('uses every class of a component', () => {
  const words = new Set(
    code
      .filter(({ path }) => path.endsWith('.tsx') || path.endsWith('.ts'))
      .flatMap(({ text }) => text.match(/[a-z][\w-]*/g) ?? []),
  )
  const isUsed = (name: string) =>
    words.has(name) || [...words].some((word) => word.endsWith('-') && name.startsWith(word))
  const unused = own.flatMap(({ path, text }) =>
    classesOf(text)
      .filter((name) => !isUsed(name))
      .map((name) => `${path}: ${name}`),
  )
  expect([...new Set(unused)]).toEqual([])
})

it('imports Material UI only where it loads later', () => {
  const importing = code.filter(
    ({ path, text }) => /^src\//.test(path) && /from '@(?:mui|emotion)\//.test(text),
  )
  expect(importing.map(({ path }) => path).toSorted()).toEqual([
    'src/app/shell/user-menu-items.tsx',
    'src/forms/fields/choice-input.tsx',
    'src/forms/marks/default-menu.tsx',
    'src/pages/overview/calls-chart.tsx',
    'src/pages/password-policy/length-slider.tsx',
    'src/ui/mui/mui-styles.tsx',
    'src/ui/mui/theme.ts',
  ])
})

it('has colours of Material UI only in what is left of it', () => {
  const naming = files.filter(
    ({ path, text }) => /^src\/(?!ui\/mui\/)/.test(path) && text.includes('--mui-'),
  )
  expect(naming.map(({ path }) => path)).toEqual(['src/app/first-paint/first-paint.css'])
})
