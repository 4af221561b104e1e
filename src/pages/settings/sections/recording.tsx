import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { NewerFields } from '../newer-fields.tsx'
import { NEWER } from '../settings-form-spec.ts'
import './pairs.css'

export function Recording({ tenant }: { tenant: TenantSnapshot }) {
  return (
    <div className="pairs">
      <SwitchField<TenantEdits> name="enable_audio_recording" />
      <SwitchField<TenantEdits> name="enable_video_recording" />
      <SwitchField<TenantEdits> name="enable_dual_track_recording" />
      <NewerFields tenant={tenant} names={NEWER.recording} />
    </div>
  )
}
