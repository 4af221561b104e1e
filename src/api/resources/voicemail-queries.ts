import { defaultVoicemail, type Voicemail } from '../../contract/voicemail.ts'
import { post } from '../http/client.ts'
import { documentQuery } from '../http/document.ts'

/** GET /voicemail; an old PBX has none. */
export const voicemailQuery = documentQuery<Voicemail>('/voicemail', defaultVoicemail)

/** POST /voicemail, if it still has the ETag `tag`, '' for any. */
export const saveVoicemail = (body: Record<string, unknown>, tag: string): Promise<unknown> =>
  post('/voicemail', { body, ifMatch: tag })
