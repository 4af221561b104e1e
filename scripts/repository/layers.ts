import { dirname, join } from 'node:path'

export interface SourceFile {
  /** From the root of the repository. */
  path: string
  text: string
}

interface Layer {
  /** The folder or file that this layer consists of. */
  folder: string
  /** The layers that it may import, besides itself. */
  layers: readonly string[]
  /** The packages that it may import; any if undefined. */
  packages?: readonly string[]
  /** Patterns that its code must not contain. */
  forbidden?: readonly RegExp[]
}

/**
 * Code that depends on the time or the environment. Rules get these as arguments instead, so that
 * they work the same everywhere.
 */
const WORLD = [
  /\bfetch\s*\(/,
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bset(?:Timeout|Interval)\b/,
  /(?<![.\w'"`])(?:window|document|localStorage|sessionStorage|navigator|process)\s*[.?[]/,
]

const CREATE_STORE = 'src/create-store.ts'
const CONTRACT = ['src/contract']
const DOMAIN = [...CONTRACT, 'src/domain']
const API = [...DOMAIN, CREATE_STORE, 'src/api']
const I18N = [...API, 'src/i18n']
const UI = [...DOMAIN, CREATE_STORE, 'src/i18n', 'src/ui']
const FORMS = [...I18N, 'src/ui', 'src/forms', 'src/paths.ts']

const STORE = [...DOMAIN, 'server/rules', 'server/odata', 'server/store']
const SERVER = [
  ...STORE,
  'server/http',
  'server/auth',
  'server/gateway',
  'server/routes',
  'server/log.ts',
  'server/settings.ts',
  'server/mail.ts',
]

/**
 * Which layers may import which. A file belongs to the first layer here that contains it. Tests
 * may import any package and use the environment; the server's tests may also import all of the
 * server.
 */
const LAYERS: readonly Layer[] = [
  { folder: CREATE_STORE, layers: [], packages: [] },
  { folder: 'src/contract', layers: [], packages: ['zod'], forbidden: WORLD },
  {
    folder: 'src/domain',
    layers: CONTRACT,
    packages: [
      'zod',
      'countries-list',
      'date-holidays',
      'image-dimensions',
      'minisearch',
      'papaparse',
      '@peculiar/asn1-schema',
      '@peculiar/asn1-x509',
    ],
    forbidden: WORLD,
  },
  {
    folder: 'src/api',
    layers: API,
    packages: ['react', '@tanstack/react-query', '@noble/hashes'],
  },
  {
    folder: 'src/i18n',
    layers: API,
    packages: ['react', 'i18next', 'zod', '@tanstack/react-query'],
  },
  {
    folder: 'src/ui',
    layers: UI,
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@mui/material',
      '@emotion/cache',
      '@emotion/react',
    ],
  },
  {
    folder: 'src/forms',
    layers: FORMS,
    packages: [
      'react',
      'react-dom',
      'react-hook-form',
      'react-router',
      'i18next',
      'zod',
      '@mui/material',
      '@tanstack/react-query',
    ],
  },
  { folder: 'src/paths.ts', layers: [], packages: [], forbidden: WORLD },
  { folder: 'src/pages', layers: FORMS },
  { folder: 'src/app', layers: [...FORMS, 'src/pages'] },
  { folder: 'src/main.tsx', layers: [...I18N, 'src/app', 'src/paths.ts'] },
  {
    folder: 'server/rules',
    layers: DOMAIN,
    packages: [],
    forbidden: WORLD,
  },
  { folder: 'server/odata', layers: [...CONTRACT, 'server/rules'], packages: ['kysely'] },
  {
    folder: 'server/store',
    layers: [...DOMAIN, 'server/rules', 'server/odata'],
    packages: ['kysely', 'libsql', 'pg', 'node:crypto', 'node:fs', 'node:path', 'node:timers'],
  },
  { folder: 'server/http', layers: [...STORE, 'package.json'] },
  { folder: 'server/auth', layers: [...STORE, 'server/http'] },
  { folder: 'server/gateway', layers: ['server/rules', 'server/http'] },
  { folder: 'server/log.ts', layers: [], packages: [] },
  { folder: 'server/settings.ts', layers: [], packages: [] },
  { folder: 'server/mail.ts', layers: ['server/settings.ts'], packages: ['nodemailer'] },
  {
    folder: 'server/routes',
    layers: [...STORE, 'server/http', 'server/auth', 'server/mail.ts', 'package.json'],
  },
  { folder: 'server/testing', layers: [...SERVER, 'server'] },
  { folder: 'server', layers: SERVER },
]

const layerOf = (path: string) => LAYERS.find(({ folder }) => isIn(path, folder))

/** Every import and every use of the environment that the table doesn't allow. */
export function layerFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path)
    if (!layer) return []
    const isTest = /\.(?:test|bench)\.tsx?$|\/(?:test|arbitrary)-[\w-]+\.ts$/.test(file.path)
    const isServerTest = isTest && isIn(file.path, 'server')
    const allowed = [
      layer.folder,
      ...layer.layers,
      ...(isTest ? ['scripts'] : []),
      ...(isServerTest ? [...SERVER, 'server', 'server/testing'] : []),
    ]
    const mayImport = (path: string) => {
      const target = layerOf(path)
      if (target) return allowed.includes(target.folder)
      return allowed.some((folder) => isIn(path, folder))
    }
    const imported = importsOf(file).filter((target) => {
      if (target.startsWith('.')) return true
      return !isTest && layer.packages && !layer.packages.includes(packageOf(target))
    })
    const wrong = imported.filter((target) => {
      if (!target.startsWith('.')) return true
      const path = join(dirname(file.path), target)
      return !mayImport(path) || isOtherPage(file.path, path)
    })
    const touched = isTest ? [] : (layer.forbidden ?? []).filter((one) => one.test(codeOf(file)))
    return [
      ...wrong.map((target) => `${file.path} imports ${target}`),
      ...touched.map((pattern) => `${file.path} touches ${pattern.source}`),
    ]
  })
}

/** The folders directly below `root` that import each other in a cycle. Ignores tests. */
export function folderCycles(root: string, files: readonly SourceFile[]): string[] {
  const folderOf = (path: string) => path.slice(root.length + 1).split('/')[0] ?? ''
  const targets = new Map<string, Set<string>>()
  for (const file of files.filter(({ path }) => isIn(path, root) && !path.includes('.test.'))) {
    if (/\/(?:arbitrary|test)-/.test(file.path)) continue
    for (const target of importsOf(file)) {
      const path = join(dirname(file.path), target)
      const [from, to] = [folderOf(file.path), folderOf(path)]
      if (!target.startsWith('.') || !isIn(path, root) || from === to) continue
      targets.set(from, (targets.get(from) ?? new Set()).add(to))
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(targets.get(from) ?? [])].some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      return reaches(next, to, seen.add(next))
    })
  return [...targets.keys()].filter((folder) => reaches(folder, folder))
}

/** What a file imports, including types: paths as written, packages with their subpath. */
function importsOf(file: SourceFile): string[] {
  const found = codeOf(file).matchAll(/\b(?:from\s+|import\s*\(?\s*)['"]([^'"\n]+)['"]/g)
  return [...found].map(([, target = '']) => target)
}

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

/**
 * Whether an import leads from one page to another. Each folder of src/pages is a page and must
 * not import other pages. Files directly in src/pages are shared.
 */
function isOtherPage(from: string, to: string): boolean {
  const pageOf = (path: string) => /^src\/pages\/([^/]+)\//.exec(path)?.[1]
  return pageOf(from) !== undefined && pageOf(to) !== undefined && pageOf(from) !== pageOf(to)
}

/** The text without comments. */
export const codeOf = ({ text }: SourceFile) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
