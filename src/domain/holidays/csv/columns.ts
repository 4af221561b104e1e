/**
 * What a column can contain. The last ones are parts of a date, or of a rule for one ("first Monday
 * of May").
 */
export const COLUMNS = [
  'name',
  'region',
  'every_year',
  'all_day',
  'start',
  'start_time',
  'end',
  'end_time',
  'start_minute',
  'end_minute',
  'zone',
  'consecutive',
  'day',
  'month',
  'year',
  'end_day',
  'end_month',
  'end_year',
  'week',
  'weekday',
] as const
export type Column = (typeof COLUMNS)[number]
