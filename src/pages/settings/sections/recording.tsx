import { SwitchField } from '../../../forms/fields/switch-field.tsx'

export function Recording() {
  return (
    <>
      <SwitchField name="enable_audio_recording" />
      <SwitchField name="enable_video_recording" />
      <SwitchField name="enable_dual_track_recording" />
    </>
  )
}
