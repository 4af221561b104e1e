import { authEndpoints } from './accounts/auth-routes.ts'
import { userEndpoints } from './accounts/user-routes.ts'
import { auditLogsEndpoints } from './audit/audit-logs-routes.ts'
import { balanceEndpoints } from './balance-routes.ts'
import { blobEndpoints } from './blobs-routes.ts'
import { documentsEndpoints } from './documents-routes.ts'
import type { Endpoint } from './endpoint.ts'
import { holidayEndpoints } from './holidays-routes.ts'
import { openEndpoints } from './open-routes.ts'
import { openApiEndpoints } from './openapi-routes.ts'
import { statusEndpoints } from './status-routes.ts'
import { tenantEndpoints } from './tenant-routes.ts'
import { tenantsEndpoints } from './tenants-routes.ts'
import { webHookEndpoints } from './webhooks/web-hook-routes.ts'

/** All endpoints of the API, in the order of its documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...authEndpoints,
  ...userEndpoints,
  ...tenantEndpoints,
  ...webHookEndpoints,
  ...openEndpoints,
  ...statusEndpoints,
  ...documentsEndpoints,
  ...balanceEndpoints,
  ...holidayEndpoints,
  ...auditLogsEndpoints,
  ...tenantsEndpoints,
  ...blobEndpoints,
  ...openApiEndpoints(() => ENDPOINTS),
]
