import { type Endpoint, isUnsupported } from '../../api/http/capabilities.ts'
import { atField, paths } from '../../paths.ts'
import type { PageEntry } from '../pages.ts'

/** An action that a page offers at an address of its own. */
interface PageAction {
  key:
    | 'closeEarly'
    | 'closeTomorrow'
    | 'openLate'
    | 'newHoliday'
    | 'publicHolidays'
    | 'floatingHolidays'
    | 'importHolidays'
    | 'recharge'
  page: PageEntry['key']
  /** The request that it makes. */
  endpoint: Endpoint
  address: string
}

const ADD_HOLIDAY = 'POST /holidays'

const pageActions: readonly PageAction[] = [
  {
    key: 'closeEarly',
    page: 'office-hours',
    endpoint: ADD_HOLIDAY,
    address: paths.exception('today'),
  },
  {
    key: 'closeTomorrow',
    page: 'office-hours',
    endpoint: ADD_HOLIDAY,
    address: paths.exception('tomorrow'),
  },
  {
    key: 'openLate',
    page: 'office-hours',
    endpoint: ADD_HOLIDAY,
    address: paths.exception('late'),
  },
  { key: 'newHoliday', page: 'holidays', endpoint: ADD_HOLIDAY, address: paths.newHoliday },
  {
    key: 'publicHolidays',
    page: 'holidays',
    endpoint: ADD_HOLIDAY,
    address: paths.holidayDialog('public'),
  },
  {
    key: 'floatingHolidays',
    page: 'holidays',
    endpoint: ADD_HOLIDAY,
    address: paths.holidayDialog('floating'),
  },
  {
    key: 'importHolidays',
    page: 'holidays',
    endpoint: ADD_HOLIDAY,
    address: paths.holidayDialog('import'),
  },
  {
    key: 'recharge',
    page: 'balance',
    endpoint: 'POST /tenant/balance',
    address: atField(paths.balance, 'amount'),
  },
]

/** Whether one of these pages is the page `key`, and the PBX takes the request for this user. */
export const mayDo = (
  pages: readonly PageEntry[],
  key: PageEntry['key'],
  endpoint: Endpoint,
): boolean => pages.some((page) => page.key === key) && !isUnsupported(endpoint)

/** Those of the actions that the user may take. */
export const allowedActions = (pages: readonly PageEntry[]): PageAction[] =>
  pageActions.filter(({ page, endpoint }) => mayDo(pages, page, endpoint))
