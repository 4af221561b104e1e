import type { Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import type { HolidayFields } from '../../src/contract/holidays.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from '../../src/domain/holidays/holiday-entry.ts'
import { type Api, apiOf } from './api.ts'

/** A holiday for one whole day, unless `more` says otherwise. */
export const holiday = (name: string, start: string, more: Partial<HolidayEntry> = {}) =>
  fieldsOf({ ...blankEntry(start, 'GBR'), name, ...more })

/** Adds these holidays to the tenant. */
export async function addHolidays(api: Api, holidays: HolidayFields[]): Promise<void> {
  for (const one of holidays) {
    const { status, body } = await api.post('/holidays', one)
    if (status !== 201) throw new Error(`${one.name}: ${JSON.stringify(body)}`)
  }
}

/**
 * An API client with the page's session. With a changed clock, the page may have renewed its
 * tokens, so the original ones don't work any more.
 */
export async function apiIn(page: Page): Promise<Api> {
  const text = await page.evaluate((key) => sessionStorage.getItem(key), SESSION_KEY)
  return apiOf(new URL(page.url()).origin, JSON.parse(text ?? 'null'))
}

/** The stored holidays, sorted by name, as the page would read them. */
export async function storedHolidays(page: Page): Promise<(HolidayFields & { id: string })[]> {
  const { body } = await (await apiIn(page)).get('/holidays?top=100&orderby=name,year_start')
  return (body as { items: (HolidayFields & { id: string })[] }).items
}

/** Matches a day in the calendar, such as `7 December 2026`, but not the 17th or the 27th. */
export const dated = (date: string): RegExp => new RegExp(`(^|\\D)${date}(\\D|$)`)
