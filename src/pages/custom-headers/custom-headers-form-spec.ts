import {
  customHeadersQuery,
  saveCustomHeaders,
} from '../../api/resources/custom-headers-queries.ts'
import {
  type CustomHeaders,
  customHeaders,
  defaultCustomHeaders,
} from '../../contract/custom-headers.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { paths } from '../../paths.ts'

/** The custom headers as a form. */
export const headersSpec: FormSpec<CustomHeaders> = {
  base: paths.customHeaders,
  namespace: 'custom-headers',
  query: customHeadersQuery,
  schema: customHeaders,
  defaults: defaultCustomHeaders,
  secrets: {},
  sections: [{ path: '', fields: ['add', 'relay'] }],
  endpoint: 'POST /tenant/custom_headers',
  save: saveCustomHeaders,
}
