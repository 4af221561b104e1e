/** The years that a holiday may fall in. In the API 0 means no year. */
export const HOLIDAY_YEARS = { first: 1, last: 9999 }
