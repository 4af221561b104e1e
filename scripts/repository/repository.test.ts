import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { PAGES } from '../loading-plan.mjs'
import { effectsWithoutDependencies } from './effects.ts'
import { code, filesIn, tests } from './files.ts'
import { codeOf, folderCycles, layerFaults, type SourceFile } from './layers.ts'

/** Rules about the repository that neither the linter nor the compiler can check. */

it('reads the whole repository', () => {
  expect(code.length).toBeGreaterThan(20)
  expect(tests.length).toBeGreaterThan(0)
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
    ['src/forms/fields/a.tsx', "import { theme } from '../../app/router.tsx'"],
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
  it('is not used anywhere', () => {
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

it('makes objects of Intl in one place, which keeps them', () => {
  const kinds = /new Intl\.(?:DateTime|Number|List|RelativeTime)Format\(.|new Intl\.DisplayNames/
  // These files check whether a zone is known, and keep the offsets of few zones.
  const others = ['src/domain/intl.ts', 'src/contract/tenant.ts', 'src/domain/time/time.ts']
  const wrong = code
    .filter(({ path }) => /^src.*(?<!\.test)\.tsx?$/.test(path) && !others.includes(path))
    .filter(({ text }) => kinds.test(text.replaceAll('DateTimeFormat()', '')))
  expect(wrong.map(({ path }) => path)).toEqual([])
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

describe('dialogs', () => {
  /**
   * What may open over the page: the dialog itself, panels, the phone navigation, and the search.
   */
  const may = [
    'src/ui/dialog.tsx',
    'src/ui/side-panel.tsx',
    'src/app/shell/navigation.tsx',
    'src/app/search/search-dialog.tsx',
  ]
  const own =
    /<dialog\b|component="dialog"|use-modal-dialog\.ts|@mui\/material\/(?:Dialog|Modal|Drawer|SwipeableDrawer)\w*'/
  const opensItsOwn = (file: SourceFile) => own.test(codeOf(file))

  it('all use src/ui/dialog.tsx', () => {
    const opening = code.filter((file) => file.path.endsWith('.tsx') && opensItsOwn(file))
    expect(opening.map(({ path }) => path).sort()).toEqual([...may].sort())
  })

  it.each([
    "import MuiDialog from '@mui/material/Dialog'",
    "import DialogTitle from '@mui/material/DialogTitle'",
    "import Modal from '@mui/material/Modal'",
    '<Box component="dialog" ref={dialog}>',
    '<dialog open>',
    "import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'",
  ])('are found as %s', (text) => {
    expect(opensItsOwn({ path: 'src/pages/a/a.tsx', text })).toBe(true)
  })
})

it('has no native date or time field, which speaks the language of the browser', () => {
  const native = /\btype(?:=|: )["']?(?:date|time|datetime-local|month|week)["']/
  const wrong = code.filter((file) => file.path.endsWith('.tsx') && native.test(codeOf(file)))
  expect(wrong.map(({ path }) => path)).toEqual([])
  expect(
    ['<input type="date" />', "slotProps={{ type: 'time' }}"].every((one) => native.test(one)),
  ).toBe(true)
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
 * Paths of pages that the console's code contains as text instead of using src/paths.ts. Paths of
 * the API may look the same, so those are ignored.
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
 * The keys of a language's texts, each after its file's name. Plural forms count as one key,
 * because languages have different plural forms.
 */
function keysIn(language: string): Set<string> {
  const catalogue = filesIn(join('src/i18n', language))
  return new Set(catalogue.flatMap(({ path, text }) => keysOf(JSON.parse(text), basename(path))))
}

function keysOf(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [key.replace(/_(zero|one|two|few|many|other)$/, '')]
  return Object.entries(value as object).flatMap(([name, inner]) => keysOf(inner, `${key}.${name}`))
}
