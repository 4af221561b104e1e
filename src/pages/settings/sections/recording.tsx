import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { NewerSetting } from '../../../contract/newer-settings.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { NewerFields } from '../newer-fields.tsx'

const NEWER: readonly NewerSetting[] = [
  'enable_call_queue_audio_recording',
  'enable_ring_group_audio_recording',
  'enable_trunk_audio_recording',
  'enable_virtual_receptionist_audio_recording',
  'recording_access_mode',
  'ai_engine',
  'ai_transcript',
]

export function Recording({ tenant }: { tenant: TenantSnapshot }) {
  return (
    <>
      <SwitchField<TenantEdits> name="enable_audio_recording" />
      <SwitchField<TenantEdits> name="enable_video_recording" />
      <SwitchField<TenantEdits> name="enable_dual_track_recording" />
      <NewerFields tenant={tenant} names={NEWER} />
    </>
  )
}
