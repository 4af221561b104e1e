import { documentResource } from '../../api/http/document.ts'
import {
  type CustomHeaders,
  customHeaders,
  defaultCustomHeaders,
} from '../../contract/custom-headers.ts'
import { rowShape } from '../../contract/json/row-origin.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { pagePath } from '../../paths.ts'

const rows = {
  add: rowShape({ name: '', value: '', scope: 'TRUNK' }),
  relay: rowShape({ name: '', scope: 'TRUNK' }),
}

export const headersSpec: FormSpec<CustomHeaders> = {
  base: pagePath('custom-headers'),
  audited: { subject: 'custom-headers' },
  namespace: 'custom-headers',
  ...documentResource('/tenant/custom_headers', defaultCustomHeaders, rows),
  schema: customHeaders,
  defaults: defaultCustomHeaders,
  secrets: {},
  textKinds: { 'add.name': 'literal', 'add.value': 'literal', 'relay.name': 'literal' },
  sections: [{ path: '', fields: ['add', 'relay'] }],
}
