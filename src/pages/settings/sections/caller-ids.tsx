import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import { callerIdShape, type TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'
import { Rows } from '../../../forms/fields/rows.tsx'

type Named = { outbound_caller_ids: { display_name: string }[] }

/** The caller IDs, one row each, edited in place. */
export function CallerIds({ tenant }: { tenant: TenantSnapshot }) {
  const entry = callerIdShape(tenant.raw as Record<string, unknown>)
  const hasName = entry.display_name !== undefined
  return (
    <Box sx={rowsOf(hasName ? 3 : 2)}>
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
    </Box>
  )
}

/**
 * On a phone, two fields stand side by side, the description below them, and the buttons in the
 * line of its label. `line`: the line of the description.
 */
const rowsOf = (line: number): SxProps<Theme> => ({
  '--row-columns': 'minmax(0, 2fr) minmax(0, 3fr)',
  '--row-space': { xs: '8px', sm: '6px' },
  '--row-size': '140px',
  '&& [role=group] > div:nth-last-of-type(-n + 2)': {
    gridRow: { xs: line, sm: 'auto' },
    gridColumn: { xs: '1 / -1', sm: 'auto' },
  },
  '&& .actions': { paddingBlock: { xs: 0, sm: '2px' } },
  '&& [role=group] > div:nth-last-of-type(2) label': { lineHeight: { xs: '28px', sm: 'inherit' } },
})
