import { expect, test } from 'vitest'
import { atField, pageKeyIn, pagePath, paths } from './paths.ts'

test('the paths of all pages', () => {
  const { settingsSection, holidaysOfYear, holiday, holidayDialog } = paths
  const { historyOf, historyEntry, revertHoliday } = paths
  const { revertHolidays, exception, changeException, publicHolidays, signIn } = paths
  expect({
    ...paths,
    settingsSection: settingsSection('web-hooks'),
    holidaysOfYear: holidaysOfYear(2027),
    holiday: holiday('a1b2'),
    holidayDialog: holidayDialog('import'),
    revertHolidays: revertHolidays(1_790_000_000_000),
    exception: exception('today'),
    changeException: changeException({ date: '2026-11-27', kind: 'close_at', time: '15:00' }),
    publicHolidays: publicHolidays(2027),
    historyOf: historyOf('office-hours'),
    historyEntry: historyEntry('a/b?#'),
    revertHoliday: revertHoliday('e&1'),
    signIn: signIn(),
  }).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "balance": "/balance",
      "changeException": "/office-hours/today?date=2026-11-27&kind=close_at&time=15%3A00",
      "exception": "/office-hours/today",
      "history": "/history",
      "historyEntry": "/history/a%2Fb%3F%23",
      "historyOf": "/history?about=office-hours",
      "holiday": "/holidays/a1b2",
      "holidayDialog": "/holidays/import",
      "holidays": "/holidays",
      "holidaysOfYear": "/holidays/2027",
      "licences": "/account/licences",
      "newHoliday": "/holidays/new",
      "officeHours": "/office-hours",
      "overview": "/",
      "passwordPolicy": "/password-policy",
      "publicHolidays": "/holidays/public?of_year=2027",
      "revertHoliday": "/holidays/back?entry=e%261",
      "revertHolidays": "/holidays/back?of=1790000000000",
      "settings": "/settings",
      "settingsSection": "/settings/web-hooks",
      "signIn": "/sign-in",
      "signOut": "/sign-out",
      "tenants": "/tenants",
    }
  `)
})

test('a page has its key as its path, the overview the start', () => {
  expect(pagePath('voicemail')).toBe('/voicemail')
  expect(pagePath('overview')).toBe('/')
})

test.each([
  ['a1b2', '/holidays/a1b2'],
  ['2027', '/holidays/id/2027'],
  ['20277', '/holidays/20277'],
  ['new', '/holidays/id/new'],
  ['back', '/holidays/id/back'],
  ['import', '/holidays/id/import'],
  ['id/x', '/holidays/id/id%2Fx'],
  ['a b?#', '/holidays/a%20b%3F%23'],
])('the holiday %j is at %s', (id, path) => {
  expect(paths.holiday(id)).toBe(path)
})

test('signing in leads back to where the user was', () => {
  expect(paths.signIn('/')).toBe('/sign-in')
  expect(paths.signIn('/settings/general?a=b#name')).toBe(
    '/sign-in?next=%2Fsettings%2Fgeneral%3Fa%3Db%23name',
  )
})

test('a path may name the field that takes the focus', () => {
  expect(atField(paths.officeHours, 'enable_night_mode')).toBe('/office-hours#enable_night_mode')
})

test.each([
  ['/holidays/2027?view=list', 'holidays'],
  ['/settings/general#name', 'settings'],
  ['/history?about=balance', 'history'],
  ['/balance', 'balance'],
  ['/', ''],
])('%s belongs to the page "%s"', (path, key) => {
  expect(pageKeyIn(path)).toBe(key)
})
