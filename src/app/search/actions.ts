import { type Endpoint, isUnsupported } from '../../api/http/capabilities.ts'
import { atField, paths } from '../../paths.ts'
import type { PageEntry } from '../pages.ts'

export type ActionKey =
  | 'closeEarly'
  | 'closeTomorrow'
  | 'openLate'
  | 'newHoliday'
  | 'publicHolidays'
  | 'floatingHolidays'
  | 'importHolidays'
  | 'recharge'

/** Actions of a page that have their own addresses. */
interface PageActions {
  page: PageEntry['key']
  /** The request that they send. */
  endpoint: Endpoint
  actions: readonly [key: ActionKey, address: string][]
}

const pageActions: readonly PageActions[] = [
  {
    page: 'office-hours',
    endpoint: 'POST /holidays',
    actions: [
      ['closeEarly', paths.exception('today')],
      ['closeTomorrow', paths.exception('tomorrow')],
      ['openLate', paths.exception('late')],
    ],
  },
  {
    page: 'holidays',
    endpoint: 'POST /holidays',
    actions: [
      ['newHoliday', paths.newHoliday],
      ['publicHolidays', paths.holidayDialog('public')],
      ['floatingHolidays', paths.holidayDialog('floating')],
      ['importHolidays', paths.holidayDialog('import')],
    ],
  },
  {
    page: 'balance',
    endpoint: 'POST /tenant/balance',
    actions: [['recharge', atField(paths.balance, 'amount')]],
  },
]

/** Whether `pages` has the page `key`, and the PBX supports the request for this user. */
export const mayDo = (
  pages: readonly PageEntry[],
  key: PageEntry['key'],
  endpoint: Endpoint,
): boolean => pages.some((page) => page.key === key) && !isUnsupported(endpoint)

/** The actions that the user may take. */
export const allowedActions = (pages: readonly PageEntry[]) =>
  pageActions.flatMap(({ page, endpoint, actions }) =>
    mayDo(pages, page, endpoint) ? actions : [],
  )
