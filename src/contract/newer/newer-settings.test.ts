import { expect, test } from 'vitest'
import { newerSettingsIn } from './newer-settings.ts'

test('takes what the PBX sends as one value, in its own type', () => {
  expect(
    newerSettingsIn({
      name: 'Firm',
      enable_trunk_audio_recording: 1,
      enable_ring_group_audio_recording: false,
      limit_app_logins: 3,
      crm_provider: '',
      recording_access_mode: 'ADMIN',
      ai_engine: { vendor: 'x' },
      ai_transcript: null,
    }),
  ).toEqual({
    enable_trunk_audio_recording: true,
    enable_ring_group_audio_recording: false,
    limit_app_logins: 3,
    crm_provider: '',
    recording_access_mode: 'ADMIN',
  })
})
