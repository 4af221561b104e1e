import { existsSync, readFileSync } from 'node:fs'

// Which files load when. The build makes its chunks from this plan (chunks.mjs), preload-hints.mjs
// tells the page which files to request early, and size.mjs measures sizes with it.

export const MAIN = 'src/main.tsx'
/** The first requests of a signed-in user. first-paint.ts runs it before everything else. */
export const QUERIES = 'src/app/first-queries.ts'
export const COMMON_TEXTS = 'src/i18n/en/common.json'
/** The shell around every page of a signed-in user. */
export const SHELL = ['src/app/session/signed-in.tsx', 'src/i18n/en/shell.json']
/** The part of the shell that loads once the page is usable. */
const AFTER_SHELL = 'src/app/shell/tenant/tenant-open-status.tsx'
/** The search. Its button loads after the page, the rest once the browser is idle. */
export const SEARCH = ['src/app/search/search-dialog.tsx']
/** What tells the search which changes of a day would do nothing. It loads with the search. */
const SEARCH_RULES = 'src/app/search/useless-actions.ts'
const FOUND_BY = ['settings', 'office-hours', 'password-policy', 'custom-headers', 'voicemail']
const AFTER_PAGE = [
  AFTER_SHELL,
  'src/app/search/search.tsx',
  ...SEARCH,
  SEARCH_RULES,
  ...['search', ...FOUND_BY].map((texts) => `src/i18n/en/${texts}.json`),
]

/**
 * The module and texts of each page by its key, read from the table of pages in `text`. The
 * sign-in page isn't in that table, because it is outside the shell, so it is added here.
 * @param {string} text
 * @returns {Map<string, { module: string, texts: string }>}
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

const EXCEPTIONS = 'src/pages/office-hours/exceptions.tsx'
const HOLIDAY_LIST = 'src/pages/holidays/list/holiday-list.tsx'
/**
 * Parts that a page shows at once although they have their own chunks, by the page's key, or by its
 * key and the query of its address.
 * @type {Record<string, string[]>}
 */
export const AT_ONCE = {
  'office-hours': [EXCEPTIONS, 'src/i18n/en/overview.json'],
  'holidays?view=list': [HOLIDAY_LIST],
}

/** The modules that a page requests by themselves. */
export const ROOTS = [
  MAIN,
  QUERIES,
  AFTER_SHELL,
  ...SHELL,
  ...SEARCH,
  ...[...PAGES.values()].map(({ module }) => module),
  ...Object.values(AT_ONCE).flat(),
]

/** @param {string[]} keys */
const modulesOf = (...keys) => keys.map((key) => pageOf(key).module)

/**
 * The chunks in loading order. A chunk contains everything that its roots import, except what an
 * earlier chunk has. `and` limits it to what one of those modules imports too. Less than a kB joins
 * an earlier chunk, because a request costs more. A chunk must not import one that some of its
 * pages don't load; size.mjs shows it.
 * @type {{ name: string, roots: string[], and?: string[] }[]}
 */
export const STAGES = [
  { name: 'base', roots: [MAIN], and: [QUERIES] },
  {
    name: 'start',
    roots: [MAIN, ...modulesOf('sign-in')],
    and: [MAIN, 'src/app/session/signed-in.tsx'],
  },
  // Both the sign-in form's fields and every page need this.
  { name: 'start', roots: ['src/ui/entries/typing.ts'] },
  { name: 'first-answers', roots: [QUERIES] },
  { name: 'signed-in', roots: ['src/app/session/signed-in.tsx'] },
  { name: 'start', roots: [AFTER_SHELL], and: modulesOf('settings') },
  { name: 'tenant-open-status', roots: [AFTER_SHELL] },
  { name: 'schemas', roots: modulesOf('sign-in'), and: modulesOf('settings') },
  {
    name: 'signed-in',
    roots: SEARCH,
    and: [...modulesOf('tenants'), 'src/i18n/use-holiday-name.ts'],
  },
  // Lists load `inputs` but no rules of fields, so these two aren't in `specs`.
  {
    name: 'inputs',
    roots: ['src/forms/places/place-names.ts', 'src/domain/revision/value-at.ts'],
  },
  { name: 'specs', roots: SEARCH, and: ['src/contract/tenant.ts'] },
  { name: 'signed-in', roots: SEARCH, and: modulesOf('holidays') },
  { name: 'specs', roots: SEARCH, and: modulesOf('settings') },
  { name: 'signed-in', roots: modulesOf('settings'), and: modulesOf('overview', 'tenants') },
  {
    name: 'specs',
    roots: modulesOf('settings', 'custom-headers', 'password-policy'),
    and: ['src/pages/form-specs.ts'],
  },
  {
    name: 'inputs',
    roots: modulesOf('settings'),
    and: modulesOf('holidays', 'balance', 'tenants', 'account', 'history'),
  },
  {
    name: 'inputs',
    roots: modulesOf('custom-headers', 'password-policy'),
    and: modulesOf('holidays', 'balance', 'account', 'history'),
  },
  {
    name: 'schedule',
    roots: [...modulesOf('office-hours'), EXCEPTIONS],
    and: [...modulesOf('holidays', 'account', 'balance'), 'src/api/resources/one-holiday.ts'],
  },
  {
    name: 'signed-in',
    roots: modulesOf('tenants'),
    and: [HOLIDAY_LIST, ...modulesOf('holidays', 'history')],
  },
  {
    name: 'inputs',
    roots: [HOLIDAY_LIST],
    and: modulesOf('settings', 'office-hours', 'balance', 'history'),
  },
  { name: 'forms', roots: modulesOf('settings'), and: modulesOf('voicemail') },
  {
    name: 'forms',
    roots: modulesOf('office-hours'),
    and: modulesOf('custom-headers', 'password-policy'),
  },
  { name: 'mui', roots: ['src/ui/mui/mui-styles.tsx'] },
  {
    name: 'mui',
    roots: ['src/forms/fields/choice-input.tsx'],
    and: ['src/app/shell/user-menu-items.tsx', 'src/pages/password-policy/length-slider.tsx'],
  },
  {
    name: 'mui-menu',
    roots: ['src/app/shell/user-menu-items.tsx'],
    and: ['src/forms/marks/default-menu.tsx'],
  },
]

/**
 * Size budgets of pages and views, for what they load before they are usable, in kB (1000 bytes,
 * brotli 11). `after` lists what then loads by itself and doesn't count. Files that load on demand,
 * such as those for certificates or countries, don't count either.
 * @type {Record<string, { budget: number, after: string[] }>}
 */
export const BUDGETS = {
  'sign-in': { budget: 76, after: [] },
  tenants: { budget: 100, after: AFTER_PAGE },
  overview: {
    budget: 106,
    after: [
      ...AFTER_PAGE,
      'src/pages/overview/overview-more.tsx',
      'src/pages/overview/last-changes.tsx',
      'src/i18n/en/history.json',
      'src/i18n/en/holidays.json',
      'src/pages/overview/calls-chart.tsx',
      'src/domain/holidays/public-holidays.ts',
    ],
  },
  settings: {
    budget: 153,
    after: [
      ...AFTER_PAGE,
      'src/pages/settings/filter/settings-filter.tsx',
      'src/pages/settings/sections/more-sections.tsx',
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
    budget: 128,
    after: [
      ...AFTER_PAGE,
      'src/pages/holidays/panel/holiday-panel.tsx',
      'src/pages/holidays/bulk/public-offer.tsx',
    ],
  },
  'holidays?view=list': {
    budget: 131,
    after: [
      ...AFTER_PAGE,
      'src/pages/holidays/panel/holiday-panel.tsx',
      'src/pages/holidays/bulk/delete-many.tsx',
      'src/domain/tenant/places.ts',
    ],
  },
  'office-hours': {
    budget: 174,
    after: [
      ...AFTER_PAGE,
      'src/pages/office-hours/week-text.tsx',
      'src/pages/office-hours/opening-state.tsx',
      'src/forms/remote/remote-changes-notice.tsx',
      'src/forms/history/history-part.tsx',
    ],
  },
}

/** Every file that the plan mentions. */
export const PLANNED = [
  MAIN,
  QUERIES,
  COMMON_TEXTS,
  AFTER_SHELL,
  ...SHELL,
  ...[...PAGES.values()].flatMap(({ module, texts }) => [module, texts]),
  ...STAGES.flatMap(({ roots, and = [] }) => [...roots, ...and]),
  ...Object.values(AT_ONCE).flat(),
  ...Object.values(BUDGETS).flatMap(({ after }) => after),
]

/**
 * Throws if a file of the plan doesn't exist.
 * @param {readonly string[]} files
 */
export function checkPlan(files) {
  const gone = files.filter((file) => !existsSync(file))
  if (gone.length > 0)
    throw new Error(`scripts/loading-plan.mjs names modules that don’t exist: ${gone}`)
}
