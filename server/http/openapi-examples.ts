import { defaultCustomHeaders } from '../../src/contract/custom-headers.ts'
import type { Holiday } from '../../src/contract/holidays.ts'
import { defaultPasswordPolicy } from '../../src/contract/password-policy.ts'
import { defaultVoicemail } from '../../src/contract/voicemail.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import type { ENDPOINTS } from './endpoints.ts'

const christmas: Holiday = {
  id: '7',
  name: 'Christmas',
  region: 'GBR',
  consecutive: true,
  every_year: true,
  year_start: 2026,
  year_end: 2026,
  month_start: 12,
  month_end: 12,
  day_start: 25,
  day_end: 26,
  hour_start: 0,
  hour_end: 23,
  minute_start: 0,
  minute_end: 59,
}

/** What an endpoint may answer: the demo tenant as its administrator sees it. A mock made from the document answers these. */
export const EXAMPLES: Partial<Record<keyof typeof ENDPOINTS, object>> = {
  'POST /auth/sign_in': {
    token_type: 'Bearer',
    access_token: 'access',
    refresh_token: 'refresh',
    expires_in: 3600,
  },
  'GET /auth/user': { role: 'Admin', password_verified: true, password_force_reset: false },
  'GET /user': {
    id: '2',
    name: 'tenantadmin',
    email: 'tenantadmin@demo.example',
    display_name: 'Tenant Admin',
    role: 'Admin',
    enabled: true,
    extension_number: '100',
  },
  'GET /tenant': { ...demoTenant, id: '1' },
  'GET /tenant/password_policy': defaultPasswordPolicy,
  'GET /tenant/billing': { enabled: true, account: 'TENANT', type: 'ONLINE' },
  'GET /tenant/balance': { balance: 120.5 },
  'GET /tenant/custom_headers': {
    ...defaultCustomHeaders,
    add: [{ name: 'X-Company', value: 'Demo', scope: 'TRUNK' }],
  },
  'GET /voicemail': defaultVoicemail,
  'GET /holidays': { count: 1, items: [christmas] },
  'GET /holidays/:id': christmas,
  'POST /holidays': { id: '8' },
  'GET /tenants': {
    count: 1,
    items: [{ id: '1', name: demoTenant.name, domain: demoTenant.domain }],
  },
}
