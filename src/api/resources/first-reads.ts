import { inYear } from '../../domain/holidays/holiday-filter.ts'
import { auditPath, FIRST_AUDIT_PAGE } from './audit-queries.ts'
import { currentFilter, firstPageOf, holidaysPath } from './holidays-queries.ts'
import { FIRST_PAGE, tenantsPath } from './tenants-queries.ts'

// Placeholders for years, which are only known when a page is opened.
const SINCE = 11_111
const YEAR = 22_222

/**
 * Paths of the API to request first, by the page and query of the address. {since} and {year} stand
 * for last year and this year.
 */
export const firstReads: Record<string, string[]> = JSON.parse(
  JSON.stringify({
    schedule: [holidaysPath(firstPageOf(currentFilter(SINCE)))],
    tenants: [tenantsPath(FIRST_PAGE)],
    overview: ['/tenant/status'],
    holidays: [holidaysPath(firstPageOf(inYear(YEAR)))],
    'password-policy': ['/tenant/password_policy'],
    'custom-headers': ['/tenant/custom_headers'],
    voicemail: ['/voicemail'],
    balance: ['/tenant/balance'],
    history: [auditPath(FIRST_AUDIT_PAGE)],
  })
    .replaceAll(String(SINCE), '{since}')
    .replaceAll(String(YEAR), '{year}'),
)
