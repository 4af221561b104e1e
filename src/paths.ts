/** The dialogs of the holidays page that add many holidays at once. */
export const HOLIDAY_DIALOGS = ['public', 'floating', 'import'] as const
export type HolidayDialog = (typeof HOLIDAY_DIALOGS)[number]

/** The one-day changes that the office hours page suggests. */
export const EXCEPTIONS = ['today', 'tomorrow', 'late'] as const
type ExceptionName = (typeof EXCEPTIONS)[number]

export type SettingsSection =
  | 'general'
  | 'recording'
  | 'retention'
  | 'storage'
  | 'caller-ids'
  | 'numbers'
  | 'web-hooks'
  | 'contacts'
  | 'security'
  | 'custom-options'
  | 'plan'
  | 'other'

/** The path of a page by its key in the table of pages. */
export const pagePath = (key: string): string => (key === 'overview' ? '/' : `/${key}`)

/** The key of the page that a path belongs to; '' for the overview. The inverse of `pagePath`. */
export const pageKeyIn = (path: string): string => path.split(/[/#?]/)[1] ?? ''

/** The paths of all links and navigations, apart from those of `pagePath`. */
export const paths = {
  overview: '/',
  tenants: '/tenants',
  settings: '/settings',
  settingsSection: (section: SettingsSection) => `/settings/${section}`,
  officeHours: '/office-hours',
  exception: (name: ExceptionName) => `/office-hours/${name}`,
  /** The dialog that changes one exception into another. */
  changeException: (exception: { date: string; kind: string; time?: string }) =>
    `/office-hours/today?${new URLSearchParams(exception)}`,
  holidays: '/holidays',
  /** Four digits, since a shorter number would be read as the id of a holiday. */
  holidaysOfYear: (year: number) => `/holidays/${String(year).padStart(4, '0')}`,
  holiday,
  newHoliday: '/holidays/new',
  holidayDialog: (dialog: HolidayDialog) => `/holidays/${dialog}`,
  /** The public holidays of one year. */
  publicHolidays: (year: number) => `/holidays/public?of_year=${year}`,
  /** Reverts the entry that this browser's history recorded at `at` (epoch milliseconds). */
  revertHolidays: (at: number) => `/holidays/back?of=${at}`,
  /** Reverts an entry of the audit log about a holiday. */
  revertHoliday: (entry: string) => `/holidays/back?entry=${encodeURIComponent(entry)}`,
  passwordPolicy: '/password-policy',
  balance: '/balance',
  history: '/history',
  historyOf,
  historyEntry: (id: string) => `/history/${encodeURIComponent(id)}`,
  account: '/account',
  licences: '/account/licences',
  /** `next`: the path to open after signing in. */
  signIn: (next = '/') => (next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
  signOut: '/sign-out',
} as const

/** The path of a holiday. An id that looks like another path of the page is put below `id/`. */
function holiday(id: string): string {
  const isTaken = ['new', 'back', ...HOLIDAY_DIALOGS].includes(id) || /^(\d{4}|id\/.*)$/s.test(id)
  return `/holidays/${isTaken ? 'id/' : ''}${encodeURIComponent(id)}`
}

/** The history of one page, of one of its fields, or of one object. '' means all. */
function historyOf(page: string, narrowed: { field?: string; object?: string } = {}): string {
  const given = Object.entries(narrowed).filter(([, value]) => value !== '')
  return `/history?${new URLSearchParams([['about', page], ...given])}`
}

/** A page, with the focus on one of its fields. */
export const atField = (path: string, field: string): string => `${path}#${field}`
