import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of PostgreSQL's programs, from the PATH or Debian's location. Undefined without
 * PostgreSQL.
 */
export function findBinaries() {
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

/**
 * The data is deleted at the end and has to survive a crash of PostgreSQL, not of the machine. So
 * it needn't be flushed to disk. It is too short-lived to be vacuumed.
 */
const TEMPORARY = '-c fsync=off -c full_page_writes=off -c autovacuum=off'

/** What the server tests write, several times over. */
const ENOUGH_BYTES = 4e9

/**
 * A folder in memory if it has enough room. Each test makes a schema, which is about a hundred
 * files: most of its time goes into those.
 */
function fastFolder() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > ENOUGH_BYTES ? memory : tmpdir()
}

/** Creates and starts an empty PostgreSQL without a password, on a free port. */
export async function newCluster() {
  const folder = mkdtempSync(join(fastFolder(), 'postgres-'))
  const data = join(folder, 'data')
  const owner = process.getuid?.() === 0 ? account() : undefined
  if (owner) chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  const port = await freePort()

  /**
   * Runs a program of PostgreSQL. As root it switches to another user, because PostgreSQL refuses
   * to run as root.
   * @param {string} name
   * @param {string[]} args
   */
  const run = (name, args) =>
    execFileSync(join(findBinaries() ?? '', name), args, {
      ...owner,
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: tmpdir(),
    })
  const start = () => {
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300 ${TEMPORARY}`
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  }
  /**
   * @param {'fast' | 'immediate'} mode `fast` disconnects clients properly, `immediate` is a crash
   */
  const stop = (mode) => run('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop'])

  run('initdb', ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  start()
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: () => {
      stop('immediate')
      rmSync(folder, { recursive: true })
    },
  }
}

/** The user that runs PostgreSQL instead of root. */
function account() {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
