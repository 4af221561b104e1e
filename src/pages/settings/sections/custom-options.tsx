import Box from '@mui/material/Box'
import { Suspense } from 'react'
import { useWatch } from 'react-hook-form'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'

const JsonTools = lazyPart(async () => (await import('./json-tools.tsx')).JsonTools)

/** The PBX's own options as JSON: checked while it is typed, and laid out on demand. */
export function CustomOptions() {
  const { form } = useDocumentForm()
  const text: string = useWatch({ control: form.control, name: 'custom_options' })
  return (
    <>
      <TextField name="custom_options" rows={12} code />
      <Box sx={{ minBlockSize: 36, marginBlockStart: -2 }}>
        <Suspense>
          <JsonTools text={text} onFormat={(laidOut) => form.setValue('custom_options', laidOut)} />
        </Suspense>
      </Box>
    </>
  )
}
