import { saveVoicemail, voicemailQuery } from '../../api/resources/voicemail-queries.ts'
import { defaultVoicemail, type Voicemail, voicemail } from '../../contract/voicemail.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { paths } from '../../paths.ts'

/** The voicemail settings as a form. */
export const voicemailSpec: FormSpec<Voicemail> = {
  base: paths.voicemail,
  namespace: 'voicemail',
  query: voicemailQuery,
  schema: voicemail,
  defaults: defaultVoicemail,
  secrets: {},
  sections: [{ path: '', fields: ['extension_number', 'retain_days', 'min_seconds'] }],
  endpoint: 'POST /voicemail',
  save: saveVoicemail,
}
