import { saveVoicemail, voicemailQuery } from '../../api/resources/voicemail-queries.ts'
import { defaultVoicemail, type Voicemail, voicemail } from '../../contract/voicemail.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'

/** The voicemail settings as a form. */
export const voicemailSpec: FormSpec<Voicemail> = {
  base: '/voicemail',
  texts: 'voicemail',
  query: voicemailQuery,
  schema: voicemail,
  defaults: defaultVoicemail,
  secrets: {},
  sections: [{ path: '', fields: ['extension_number', 'retain_days', 'min_seconds'] }],
  saves: 'POST /voicemail',
  save: saveVoicemail,
}
