import { randomBytes } from 'node:crypto'
import { hashPassword } from './auth/passwords.ts'
import { say } from './log.ts'
import { type Settings, StartError } from './settings.ts'
import { hasUsers } from './store/accounts/users.ts'
import { type Database, isDuplicate, isPostgresAddress, openDatabase } from './store/database.ts'
import { isMarkedForFaults, markForFaults } from './store/fault-injection-mark.ts'
import { migrate, NewerDatabaseError } from './store/migrations/migrate.ts'
import { seed } from './store/seed.ts'
import { checkPages } from './store/sqlite/check-pages.ts'
import { hasVanished, markCreated } from './store/sqlite/lost-file.ts'

/** Opens the database, migrates it, and seeds a new one. Throws StartError if it can't be used. */
export const prepareDatabase = (settings: Settings): Promise<Database> =>
  orStartError(settings.database, () => prepare(settings))

/** Opens and migrates the database. Throws StartError if it can't be used. */
export const openPrepared = (address: string): Promise<Database> =>
  orStartError(address, () => openMigrated(address))

async function orStartError(address: string, open: () => Promise<Database>): Promise<Database> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof StartError) throw error
    if (error instanceof NewerDatabaseError) {
      throw new StartError('DATABASE_URL: this database was created by a newer version')
    }
    const reason = error instanceof Error ? error.message : String(error)
    // Leave out the user and password that the address may contain.
    const name = address.replace(/\/\/.*@/, '//')
    throw new StartError(`DATABASE_URL: can’t use the database ${name}: ${reason}`)
  }
}

async function openMigrated(address: string): Promise<Database> {
  const isFile = !isPostgresAddress(address) && address !== ':memory:'
  if (isFile && hasVanished(address)) {
    throw new StartError(
      `DATABASE_URL: the database ${address} is missing or empty. Restore it from a backup, or remove ${address}.created to start over`,
    )
  }
  const db = openDatabase(address)
  await checkPages(db)
  await migrate(db)
  return db
}

async function prepare({ database: address, ...settings }: Settings): Promise<Database> {
  const db = await openMigrated(address)
  const isNew = !(await hasUsers(db))
  if (settings.isFaultInjectionOn) await checkFaultInjectionMark(db, isNew)
  if (isNew) await firstStart(db, settings.demoPassword)
  else if (settings.demoPassword) {
    say('DEMO_PASSWORD is ignored: it only works on the first start')
  }
  if (!isPostgresAddress(address) && address !== ':memory:') markCreated(address)
  return db
}

/**
 * Fault injection lets any client set the clock and break the server, so don't allow it on a
 * database with real data.
 */
async function checkFaultInjectionMark(db: Database, isNew: boolean): Promise<void> {
  if (isNew) return markForFaults(db)
  if (await isMarkedForFaults(db)) return
  await db.destroy()
  throw new StartError('TEST_MODE needs a database that was created in test mode')
}

async function firstStart(db: Database, demoPassword: string | undefined): Promise<void> {
  const password = demoPassword ?? randomBytes(12).toString('base64url')
  try {
    await seed(db, () => hashPassword(password))
  } catch (error) {
    // If several servers start at once on a new database, one of them fills it.
    if (isDuplicate(error)) return
    throw error
  }
  say(
    'First start: created a demo tenant and three accounts.',
    '  admin        system administrator, no domain',
    '  tenantadmin  administrator, domain demo.example',
    '  user101      user of extension 101, domain demo.example',
    demoPassword
      ? 'Their password is the one in DEMO_PASSWORD.'
      : `Their password, shown this once: ${password}`,
  )
}
