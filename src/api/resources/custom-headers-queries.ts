import { type CustomHeaders, defaultCustomHeaders } from '../../contract/custom-headers.ts'
import { rowShape } from '../../contract/json/row-origin.ts'
import { post } from '../http/client.ts'
import { documentQuery } from '../http/document.ts'

/** GET /tenant/custom_headers. */
export const customHeadersQuery = documentQuery<CustomHeaders>(
  '/tenant/custom_headers',
  defaultCustomHeaders,
  {
    add: rowShape({ name: '', value: '', scope: 'TRUNK' }),
    relay: rowShape({ name: '', scope: 'TRUNK' }),
  },
)

/** POST /tenant/custom_headers, if it still has the ETag `tag`, '' for any. */
export const saveCustomHeaders = (body: Record<string, unknown>, tag: string): Promise<unknown> =>
  post('/tenant/custom_headers', { body, ifMatch: tag })
