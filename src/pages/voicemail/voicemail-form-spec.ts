import { documentResource } from '../../api/http/document.ts'
import { defaultVoicemail, type Voicemail, voicemail } from '../../contract/voicemail.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { pagePath } from '../../paths.ts'

export const voicemailSpec: FormSpec<Voicemail> = {
  base: pagePath('voicemail'),
  audited: { subject: 'voicemail' },
  namespace: 'voicemail',
  // Old PBXs don't have this document.
  ...documentResource('/voicemail', defaultVoicemail),
  schema: voicemail,
  defaults: defaultVoicemail,
  secrets: {},
  units: { retain_days: 'days', min_seconds: 'seconds' },
  textKinds: { extension_number: 'phone' },
  sections: [{ path: '', fields: ['extension_number', 'retain_days', 'min_seconds'] }],
}
