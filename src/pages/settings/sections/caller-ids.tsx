import { defaultCallerId, type TenantEdits } from '../../../contract/tenant.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'
import { Rows } from '../../../forms/fields/rows.tsx'

/** The caller IDs, one row each. */
export function CallerIds() {
  return (
    <Rows<TenantEdits, 'outbound_caller_ids'>
      name="outbound_caller_ids"
      texts="callerIds"
      entry={defaultCallerId}
      first="provider_id"
      columns="minmax(120px, 2fr) minmax(120px, 2fr) minmax(120px, 3fr)"
    >
      {(row) => (
        <>
          <RowField<TenantEdits> name={`${row}.provider_id`} />
          <RowField<TenantEdits> name={`${row}.caller_id`} />
          <RowField<TenantEdits> name={`${row}.description`} />
        </>
      )}
    </Rows>
  )
}
