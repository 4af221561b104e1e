import { defaultCallerId } from '../../../contract/tenant.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'
import { Rows } from '../../../forms/fields/rows.tsx'

/** The caller IDs, a row each, edited in place. */
export function CallerIds() {
  return (
    <Rows
      name="outbound_caller_ids"
      texts="callerIds"
      entry={defaultCallerId}
      first="provider_id"
      columns="minmax(120px, 2fr) minmax(120px, 2fr) minmax(120px, 3fr)"
    >
      {(row) => (
        <>
          <RowField name={`${row}.provider_id`} />
          <RowField name={`${row}.caller_id`} />
          <RowField name={`${row}.description`} />
        </>
      )}
    </Rows>
  )
}
