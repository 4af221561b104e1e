import { callerIdShape, type TenantAnswer } from '../../../api/resources/tenant-queries.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'
import { Rows } from '../../../forms/fields/rows.tsx'

/** The caller IDs, a row each, edited in place. */
export function CallerIds({ tenant }: { tenant: TenantAnswer }) {
  const entry = callerIdShape(tenant.raw as Record<string, unknown>)
  const hasName = entry.display_name !== undefined
  return (
    <Rows
      name="outbound_caller_ids"
      texts="callerIds"
      entry={entry}
      first="provider_id"
      columns={`minmax(120px, 2fr) minmax(120px, 2fr) ${hasName ? 'minmax(120px, 2fr) ' : ''}minmax(120px, 3fr)`}
    >
      {(row) => (
        <>
          <RowField name={`${row}.provider_id`} />
          <RowField name={`${row}.caller_id`} />
          {hasName && <RowField name={`${row}.display_name`} />}
          <RowField name={`${row}.description`} />
        </>
      )}
    </Rows>
  )
}
