import { saveVoicemail, voicemailQuery } from '../../api/resources/voicemail.ts'
import { defaultVoicemail, type Voicemail, voicemail } from '../../contract/voicemail.ts'
import type { Editing } from '../../forms/document/editing.ts'

/** The voicemail settings as a form. */
export const voicemailEditing: Editing<Voicemail> = {
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
