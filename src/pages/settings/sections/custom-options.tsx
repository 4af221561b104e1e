import type { TenantEdits } from '../../../contract/tenant.ts'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import './custom-options.css'

const JsonTools = lazyPart(async () => (await import('./json-tools.tsx')).JsonTools)

/** The PBX's own options as JSON. Checked while the user types, and formatted by a button. */
export function CustomOptions() {
  return (
    // The title of the card names the field already.
    <div className="custom-options unseen-labels">
      <TextField<TenantEdits> name="custom_options" rows={2} code />
      <div className="custom-options-tools">
        <JsonTools />
      </div>
    </div>
  )
}
