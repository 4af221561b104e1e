import Box from '@mui/material/Box'
import { Suspense } from 'react'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'

const JsonTools = lazyPart(async () => (await import('./json-tools.tsx')).JsonTools)

/** The PBX's own options as JSON, checked while the user types and formatted on demand. */
export function CustomOptions() {
  return (
    <>
      <TextField<TenantEdits> name="custom_options" rows={12} code />
      <Box sx={row}>
        <Suspense>
          <JsonTools />
        </Suspense>
      </Box>
    </>
  )
}

const row = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minBlockSize: 36,
  marginBlockStart: -2,
}
