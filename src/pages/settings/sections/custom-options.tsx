import Box from '@mui/material/Box'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { unseen } from '../../../ui/styles/unseen.ts'

const JsonTools = lazyPart(async () => (await import('./json-tools.tsx')).JsonTools)

/** The PBX's own options as JSON. Checked while the user types, and formatted by a button. */
export function CustomOptions() {
  return (
    <Box sx={field}>
      <TextField<TenantEdits> name="custom_options" rows={2} code />
      <Box sx={row}>
        <JsonTools />
      </Box>
    </Box>
  )
}

/** The card's title names the field already. */
const field = { '--field-columns': 'minmax(0, 1fr)', '& label': unseen }
const row = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minBlockSize: 36,
  marginBlockEnd: 1,
}
