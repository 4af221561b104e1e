import { post } from './client.ts'
import { forgetSession } from './session.ts'
import { tellSignedOut } from './tabs.ts'

/** Ends the session at the server, if it can be reached, and here in any case, in all tabs of the user. */
export async function signOut(): Promise<void> {
  await post('/auth/sign_out').catch(() => undefined)
  tellSignedOut()
  forgetSession()
}

/** Ends every session of the user, this one too. Throws ApiFailure, and then nothing has ended here. */
export async function signOutEverywhere(): Promise<void> {
  await post('/auth/sign_out?all=true')
  tellSignedOut()
  forgetSession()
}
