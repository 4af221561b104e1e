import type { Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import type { HolidayFields } from '../../src/contract/holidays.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from '../../src/domain/holidays/holiday-entry.ts'
import { type Api, apiOf } from './api.ts'

/** A whole-day holiday of 2026, but for what is said. */
export const holiday = (name: string, start: string, more: Partial<HolidayEntry> = {}) =>
  fieldsOf({ ...blankEntry(start, 'GBR'), name, ...more })

/** Gives the tenant these holidays. */
export async function addHolidays(api: Api, holidays: HolidayFields[]): Promise<void> {
  for (const one of holidays) {
    const { status, body } = await api.post('/holidays', one)
    if (status !== 201) throw new Error(`${one.name}: ${JSON.stringify(body)}`)
  }
}

/**
 * The API in the session of a page: where the page's clock is another, its tokens may have been
 * renewed.
 */
export async function apiIn(page: Page): Promise<Api> {
  const text = await page.evaluate((key) => sessionStorage.getItem(key), SESSION_KEY)
  return apiOf(new URL(page.url()).origin, JSON.parse(text ?? 'null'))
}

/** What the server holds, by name, as the page would read it. */
export async function storedHolidays(page: Page): Promise<(HolidayFields & { id: string })[]> {
  const { body } = await (await apiIn(page)).get('/holidays?top=100&orderby=name,year_start')
  return (body as { items: (HolidayFields & { id: string })[] }).items
}

/** Matches a day of the calendar, `7 December 2026`, and not the 17th nor the 27th. */
export const dated = (date: string): RegExp => new RegExp(`(^|\\D)${date}(\\D|$)`)
