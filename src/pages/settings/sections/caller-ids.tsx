import { callerIdShape, type TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'
import { Rows } from '../../../forms/fields/rows.tsx'
import './caller-ids.css'

type Named = { outbound_caller_ids: { display_name: string }[] }

/** The caller IDs, one row each, edited in place. */
export function CallerIds({ tenant }: { tenant: TenantSnapshot }) {
  const entry = callerIdShape(tenant.raw as Record<string, unknown>)
  const hasName = entry.display_name !== undefined
  return (
    <div className={hasName ? 'caller-ids caller-ids-named' : 'caller-ids'}>
      <Rows<TenantEdits, 'outbound_caller_ids'>
        name="outbound_caller_ids"
        texts="callerIds"
        entry={entry}
        first="provider_id"
        columns={`minmax(120px, 2fr) minmax(120px, 2fr) ${hasName ? 'minmax(120px, 2fr) ' : ''}minmax(120px, 3fr)`}
      >
        {(row) => (
          <>
            <RowField<TenantEdits> name={`${row}.provider_id`} />
            <RowField<TenantEdits> name={`${row}.caller_id`} />
            {hasName && <RowField<Named> name={`${row}.display_name`} />}
            <RowField<TenantEdits> name={`${row}.description`} />
          </>
        )}
      </Rows>
    </div>
  )
}
