import { existsSync, readFileSync } from 'node:fs'

// What is loaded when. From this plan the build makes its chunks (chunks.mjs) and tells the page
// what to ask for ahead (preload-hints.mjs), and sizes are counted by it (size.mjs).

export const MAIN = 'src/main.tsx'
/** The first requests of somebody who is signed in; first-paint.ts runs it before all else. */
export const QUERIES = 'src/app/first-queries.ts'
export const COMMON_TEXTS = 'src/i18n/en/common.json'
/** What stands around every page of somebody who is signed in. */
export const SHELL = ['src/app/session/signed-in.tsx', 'src/i18n/en/shell.json']
/** The part of it that follows by itself once the page can be used. */
const AFTER_SHELL = 'src/app/shell/tenant-open-status.tsx'
/** The search: its button follows the page, the rest once the browser is idle. */
export const SEARCH = ['src/app/search/search-dialog.tsx', 'src/pages/form-specs.ts']
const FOUND_BY = ['settings', 'office-hours', 'password-policy', 'custom-headers', 'voicemail']
const AFTER_PAGE = [
  AFTER_SHELL,
  'src/app/search/search.tsx',
  ...SEARCH,
  ...['search', ...FOUND_BY].map((texts) => `src/i18n/en/${texts}.json`),
]

/**
 * Each page's module and texts by its key, from the table of pages in `text`; the sign-in page,
 * which is the only one outside the shell, from the plan.
 * @param {string} text @returns {Map<string, { module: string, texts: string }>}
 */
export function readPages(text) {
  const entries = text.split(/\n {2}\{\n/).flatMap((entry) => {
    const load = /import\('\.\.\/(pages\/[^']+)'\)/.exec(entry)?.[1]
    const key = /\bkey: '([^']+)'/.exec(entry)?.[1]
    return load && key ? [{ key, module: `src/${load}` }] : []
  })
  if (entries.length !== text.match(/import\('\.\.\/pages\//g)?.length) {
    throw new Error('Can’t read the table of pages. Fix scripts/loading-plan.mjs')
  }
  const signIn = { key: 'sign-in', module: 'src/pages/sign-in/sign-in-page.tsx' }
  return new Map(
    [signIn, ...entries].map(({ key, module }) => [
      key,
      { module, texts: `src/i18n/en/${key}.json` },
    ]),
  )
}

export const PAGES = readPages(readFileSync('src/app/pages.ts', 'utf8'))

/** @param {string} key */
export function pageOf(key) {
  const page = PAGES.get(key)
  if (!page) throw new Error(`There is no page "${key}" in src/app/pages.ts`)
  return page
}

/** @param {string[]} keys */
const modulesOf = (...keys) => keys.map((key) => pageOf(key).module)

/**
 * Chunks that are loaded one after another, each with all that its roots import; what an earlier
 * one has is not in a later one. `and`: of that, only what one of these roots imports too. The last
 * three are what the settings share with pages that only read, with lists, and with every form.
 * @type {{ name: string, roots: string[], and?: string[] }[]}
 */
export const STAGES = [
  { name: 'base', roots: [MAIN], and: [QUERIES] },
  {
    name: 'start',
    roots: [MAIN, ...modulesOf('sign-in')],
    and: [MAIN, 'src/app/session/signed-in.tsx'],
  },
  // The fields of the sign-in form and of every page need it.
  { name: 'start', roots: ['src/ui/entries/typing.ts'] },
  { name: 'first-answers', roots: [QUERIES] },
  { name: 'signed-in', roots: ['src/app/session/signed-in.tsx'] },
  { name: 'hours', roots: [AFTER_SHELL], and: modulesOf('settings') },
  { name: 'tenant-open-status', roots: [AFTER_SHELL] },
  { name: 'schemas', roots: modulesOf('sign-in'), and: modulesOf('settings') },
  {
    name: 'search-shared',
    roots: SEARCH,
    and: [...modulesOf('tenants'), 'src/i18n/use-holiday-name.ts'],
  },
  { name: 'specs', roots: SEARCH, and: ['src/contract/tenant.ts'] },
  { name: 'search-shared', roots: SEARCH, and: modulesOf('holidays') },
  { name: 'specs', roots: SEARCH, and: modulesOf('settings') },
  { name: 'shared', roots: modulesOf('settings'), and: modulesOf('overview', 'tenants') },
  {
    name: 'inputs',
    roots: modulesOf('settings'),
    and: modulesOf('holidays', 'balance', 'tenants', 'account', 'history'),
  },
  { name: 'forms', roots: modulesOf('settings'), and: modulesOf('voicemail') },
]

/**
 * The pages with a budget in kB of 1000 bytes, brotli 11, for what they load before they can be
 * used. `after`: what follows by itself then, and does not count. Neither does what is loaded when
 * it is needed, such as certificates or countries.
 * @type {Record<string, { budget: number, after: string[] }>}
 */
export const BUDGETS = {
  'sign-in': { budget: 168.5, after: [] },
  tenants: { budget: 194, after: AFTER_PAGE },
  overview: {
    budget: 205,
    after: [
      ...AFTER_PAGE,
      'src/pages/overview/overview-more.tsx',
      'src/pages/overview/while-away.tsx',
      'src/pages/overview/calls-chart.tsx',
      'src/forms/today/day-actions.tsx',
    ],
  },
  settings: {
    budget: 250,
    after: [
      ...AFTER_PAGE,
      'src/pages/settings/filter/settings-filter.tsx',
      'src/pages/settings/sections/more-sections.ts',
      'src/pages/settings/sections/place-mismatches.tsx',
      'src/pages/settings/sections/certificate-facts.tsx',
      'src/pages/settings/sections/json-tools.tsx',
      'src/domain/tenant/places.ts',
      'src/forms/fields/choice-input.tsx',
      'src/forms/marks/default-button.tsx',
      'src/forms/remote/remote-changes-notice.tsx',
      'src/forms/history/history-part.tsx',
    ],
  },
  holidays: {
    budget: 247,
    after: [
      ...AFTER_PAGE,
      'src/pages/holidays/panel/holiday-panel.tsx',
      'src/pages/holidays/bulk/public-offer.tsx',
    ],
  },
}

/** Every file that the plan names. */
export const PLANNED = [
  MAIN,
  QUERIES,
  COMMON_TEXTS,
  AFTER_SHELL,
  ...SHELL,
  ...[...PAGES.values()].flatMap(({ module, texts }) => [module, texts]),
  ...STAGES.flatMap(({ roots, and = [] }) => [...roots, ...and]),
  ...Object.values(BUDGETS).flatMap(({ after }) => after),
]

/** Throws where a file of the plan is gone. @param {readonly string[]} files */
export function checkPlan(files) {
  const gone = files.filter((file) => !existsSync(file))
  if (gone.length > 0)
    throw new Error(`scripts/loading-plan.mjs names modules that don’t exist: ${gone}`)
}
