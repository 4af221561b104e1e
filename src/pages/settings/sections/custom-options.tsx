import Box from '@mui/material/Box'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'

const JsonTools = lazyPart(async () => (await import('./json-tools.tsx')).JsonTools)

/** The PBX's own options as JSON. Checked while the user types, and formatted by a button. */
export function CustomOptions() {
  return (
    <Box sx={{ '--field-columns': 'minmax(0, 1fr)' }}>
      <TextField<TenantEdits> name="custom_options" rows={3} code />
      <Box sx={row}>
        <JsonTools />
      </Box>
    </Box>
  )
}

const row = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minBlockSize: 36,
  marginBlockEnd: 2,
}
