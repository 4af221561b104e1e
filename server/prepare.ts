import { randomBytes } from 'node:crypto'
import { hashPassword } from './auth/passwords.ts'
import { say } from './log.ts'
import { type Settings, StartError } from './settings.ts'
import { type Database, isDuplicate, openDatabase } from './store/database.ts'
import { isOfTestMode, markTestMode } from './store/fault-injection-mark.ts'
import { migrate } from './store/migrate.ts'
import { seed } from './store/seed.ts'
import { hasUsers } from './store/users.ts'

/** Opens the database, brings it up to date, and fills a new one. Throws StartError when it cannot be used. */
export async function prepareDatabase(settings: Settings): Promise<Database> {
  const db = await open(settings.database)
  const isNew = !(await hasUsers(db))
  if (settings.isTestMode) await enterTestMode(db, isNew)
  if (isNew) await firstStart(db, settings.demoPassword)
  else if (settings.demoPassword) {
    say(
      'DEMO_PASSWORD is not used: it counts on the first start, and this database has its accounts',
    )
  }
  return db
}

async function open(address: string): Promise<Database> {
  try {
    const db = openDatabase(address)
    await migrate(db)
    return db
  } catch (error) {
    if (error instanceof StartError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    // An address may hold a password.
    const name = address.replace(/\/\/.*@/, '//')
    throw new StartError(`DATABASE_URL: cannot use the database ${name}: ${reason}`)
  }
}

/** Whoever reaches a server in test mode can set its clock and break it: not where data are real. */
async function enterTestMode(db: Database, isNew: boolean): Promise<void> {
  if (isNew) return markTestMode(db)
  if (await isOfTestMode(db)) return
  await db.destroy()
  throw new StartError('TEST_MODE takes a database that was made in it, and this one was not')
}

async function firstStart(db: Database, demoPassword: string | undefined): Promise<void> {
  const password = demoPassword ?? randomBytes(12).toString('base64url')
  try {
    await seed(db, () => hashPassword(password))
  } catch (error) {
    // Of servers that start at once on a new database, one fills it.
    if (isDuplicate(error)) return
    throw error
  }
  say(
    'First start: a demo tenant and three accounts were made.',
    '  admin        system administrator, no domain',
    '  tenantadmin  administrator, domain demo.example',
    '  user101      user of extension 101, domain demo.example',
    demoPassword
      ? 'Their password is the one in DEMO_PASSWORD.'
      : `Their password, shown this once: ${password}`,
  )
}
