import { z } from 'zod/mini'
import { machineDigits } from './values/machine-text.ts'
import { pattern } from './values/rule.ts'

/** GET and POST /voicemail. A call shorter than `min_seconds` leaves no voicemail. */
export const voicemail = z.object({
  extension_number: z
    .string()
    .check(machineDigits(), ...pattern('extension', 'Must be 3 to 64 digits', /^[0-9]{3,64}$/)),
  /** In days. */
  retain_days: z.int().check(z.gte(0)),
  min_seconds: z.int().check(z.gte(0)),
})
export type Voicemail = z.infer<typeof voicemail>

/** The API documents no default for the number; 999 is what the PBX gives its voicemail server. */
export const defaultVoicemail: Voicemail = {
  extension_number: '999',
  retain_days: 30,
  min_seconds: 1,
}
