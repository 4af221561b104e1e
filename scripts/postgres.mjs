import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Runs a command on a PostgreSQL that is there for it alone, its address in TEST_DATABASE_URL:
//   node scripts/postgres.mjs npx vitest run server
// Without a PostgreSQL on the machine (Debian: apt install postgresql) it says so and ends with 69.
const binaries = findBinaries()
if (!binaries) {
  console.log('There is no PostgreSQL on this machine')
  process.exit(69)
}

const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
const data = join(folder, 'data')
const owner = process.getuid?.() === 0 ? account() : undefined
if (owner) chownSync(folder, owner.uid, owner.gid)
chmodSync(folder, 0o700)
const port = await freePort()
const [command = '', ...rest] = process.argv.slice(2)

run('initdb', ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
// Nothing here outlives the command, so nothing need reach the disk.
const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=off`
run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
const TEST_DATABASE_URL = `postgres://test@127.0.0.1:${port}/postgres`
// Ctrl-C ends the command; what was started for it is then stopped all the same.
process.on('SIGINT', () => {})
const { status } = spawnSync(command, rest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL },
})
run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1

/** Runs a program of PostgreSQL, which refuses to be run by root. @param {string} name @param {string[]} args */
function run(name, args) {
  execFileSync(join(binaries ?? '', name), args, {
    ...owner,
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: tmpdir(),
  })
}

/** Who PostgreSQL is run by instead of root. */
function account() {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The folder of PostgreSQL's programs: on the PATH, or where Debian puts them. */
function findBinaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : []
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find(
    (path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'pg_ctl')),
  )
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
