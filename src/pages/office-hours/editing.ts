import { saveTenant, type TenantAnswer, tenantQuery } from '../../api/tenant.ts'
import {
  type TenantSettings,
  tenantDefaults,
  tenantSecrets,
  tenantSettings,
} from '../../contract/tenant.ts'
import type { Editing } from '../../forms/editing.ts'

/** The part of the tenant that says when it is open. */
export const hoursEditing: Editing<TenantSettings, TenantAnswer> = {
  base: '/office-hours',
  texts: 'office-hours',
  query: tenantQuery,
  schema: tenantSettings,
  defaults: tenantDefaults,
  secrets: tenantSecrets,
  sections: [{ path: '', fields: ['enable_night_mode', 'office_hours'] }],
  save: saveTenant,
}
