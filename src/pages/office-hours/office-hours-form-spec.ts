import type { Snapshot } from '../../api/http/document.ts'
import {
  readTenant,
  saveTenant,
  type TenantSnapshot,
  tenantQuery,
} from '../../api/resources/tenant-queries.ts'
import { tenantSecrets } from '../../contract/secrets.ts'
import { type TenantSettings, tenantSettings } from '../../contract/tenant.ts'
import { tenantDefaults } from '../../contract/values/defaults.ts'
import type { OfficeDay } from '../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { printDay } from '../../domain/hours/text/hours-print.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { paths } from '../../paths.ts'

/** The tenant's office hours as a form. */
export const hoursSpec: FormSpec<TenantSettings, TenantSnapshot> = {
  base: paths.officeHours,
  audited: { subject: 'settings' },
  namespace: 'office-hours',
  query: tenantQuery,
  read: (body) => readTenant(body).values,
  schema: tenantSettings,
  defaults: tenantDefaults,
  secrets: tenantSecrets,
  sections: [{ path: '', fields: ['enable_night_mode', 'office_hours'] }],
  atomicPaths: WEEKDAYS.map((day) => `office_hours.${day}` as const),
  valueText: (field, value, locale, t) => {
    if (!field.startsWith('office_hours.')) return undefined
    const words = { closed: t('day.states.closed'), open: t('day.states.all_day') }
    return printDay(value as OfficeDay, locale, words)
  },
  endpoint: 'POST /tenant',
  save: saveTenant,
}

/** Whether the server sent no office hours at all. */
export const isWeekMissing = ({ missingPaths }: Pick<Snapshot<unknown>, 'missingPaths'>): boolean =>
  WEEKDAYS.every((day) => missingPaths.includes(`office_hours.${day}.enabled`))
