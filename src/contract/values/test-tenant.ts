import type { TenantSettings } from '../tenant.ts'
import { tenantDefaults } from './defaults.ts'

/** Settings that are valid, with the defaults wherever there is one. */
export const TEST_TENANT: TenantSettings = {
  ...tenantDefaults,
  name: 'A',
  domain: 'a.example',
  timezone: 'UTC',
  currency: 'EUR',
  region: 'DEU',
}
