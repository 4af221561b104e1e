import type { TenantEdits } from '../../../contract/tenant.ts'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'

export function Recording() {
  return (
    <>
      <SwitchField<TenantEdits> name="enable_audio_recording" />
      <SwitchField<TenantEdits> name="enable_video_recording" />
      <SwitchField<TenantEdits> name="enable_dual_track_recording" />
    </>
  )
}
