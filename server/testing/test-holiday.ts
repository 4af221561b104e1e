import type { HolidayFields } from '../../src/contract/holidays.ts'
import { noHoliday } from '../../src/contract/values/defaults.ts'

/** The fields that a client must send for a new holiday. */
export const NEW_HOLIDAY = { name: 'x', region: 'GBR', consecutive: false, every_year: true }

const { id: _, ...usual } = noHoliday

/** The stored form of NEW_HOLIDAY: 1 January of every year. */
export const HOLIDAY_FIELDS: HolidayFields = { ...usual, ...NEW_HOLIDAY }
