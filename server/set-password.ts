import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { signIn } from '../src/contract/auth.ts'
import { hashPassword } from './auth/passwords.ts'
import { say } from './log.ts'
import { openPrepared } from './prepare.ts'
import { readSettings, StartError } from './settings.ts'
import { closeSessionsOf } from './store/accounts/sessions.ts'
import { findUser, setPassword } from './store/accounts/users.ts'
import type { Database } from './store/database.ts'

const USAGE = 'set-password takes one account: USER, or USER@DOMAIN'
const SHORTEST = 8

/**
 * `set-password USER[@DOMAIN]`, a command for the operator of the server. It reads the password
 * from standard input, because other users of this machine can see arguments. At a terminal it
 * prints a random password, which the user must change. Throws StartError.
 */
export async function setPasswordCommand(words: string[]): Promise<void> {
  const [account, ...more] = words
  if (!account || more.length > 0) throw new StartError(USAGE)
  const isRandom = process.stdin.isTTY === true
  const password = isRandom
    ? randomBytes(12).toString('base64url')
    : (await text(process.stdin)).replace(/\r?\n$/, '')
  const db = await openPrepared(readSettings(process.env).database)
  try {
    await changePassword(db, account, password, isRandom)
  } finally {
    await db.destroy()
  }
  say(`New password set for ${account}. Its sessions have ended.`)
  if (isRandom) say(`The password is ${password}. It must be changed at the next sign-in.`)
}

/** Sets a password and ends all sessions of its user. Throws StartError. */
export async function changePassword(
  db: Database,
  account: string,
  password: string,
  mustChange = false,
): Promise<void> {
  // A user name can't contain an @.
  const [username = '', domain = ''] = account.split('@')
  if (!signIn.safeParse({ username, domain, password }).success || password.length < SHORTEST) {
    throw new StartError(
      `${USAGE}, and on standard input a password of ${SHORTEST} to 256 characters`,
    )
  }
  const user = await findUser(db, username, domain)
  if (!user) throw new StartError(`Account not found: ${account}`)
  const hash = await hashPassword(password)
  const actor = { user_name: '', source: 'CLI', ip: '', at: Date.now() } as const
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, user, hash, actor, mustChange)
    await closeSessionsOf(trx, user.id)
  })
}
