import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import Libsql from 'libsql'
import { findBinaries, freePort, newCluster } from '../postgres-cluster.mjs'
import { PASSWORD, send, writer } from './fault-client.mjs'

// `npm run bench:faults`: a client saves without pause while something is broken for a few
// seconds. The table shows what the client got meanwhile, how many answered saves were lost, and
// how long after the fault a save succeeded again.
const FAULT_MS = 3000
const DAY_MS = 24 * 60 * 60 * 1000
const YEAR_MS = 365 * DAY_MS
const folder = mkdtempSync(join(tmpdir(), 'faults-'))
const isRoot = process.getuid?.() === 0
/** @type {Set<import('node:child_process').ChildProcess>} */
const servers = new Set()
/** The mount point of the small disk; '' until it is mounted. */
let disk = ''
process.on('exit', () => {
  for (const server of servers) server.kill('SIGKILL')
  if (disk) execFileSync('/usr/bin/umount', ['-l', disk])
  rmSync(folder, { recursive: true })
})

/**
 * @typedef {{ database: string, env?: Record<string, string>, openFiles?: number, log?: number }}
 * Options
 */
/**
 * @typedef {{ port: number, database: string, server: import('node:child_process').ChildProcess }}
 * Scene
 */
/**
 * Starts a fault and returns a function that ends it.
 * @typedef {(scene: Scene) => Promise<() => unknown>} Fault
 */

print('fault', 'what the client got meanwhile', 'answered saves lost', 'saved again after')
print('---', '---', '---', '---')
await row('kill -9', sqlite(), kill)
await row('two servers, one killed', sqlite(), async (scene) => {
  const other = await start(await freePort(), sqliteOf(scene))
  const client = await writer(other.port)
  return async () => {
    other.server.kill('SIGKILL')
    await client.stop()
  }
})
await row('locked database', sqlite(), async (scene) => {
  const connection = new Libsql(fileOf(scene))
  connection.exec('pragma busy_timeout = 5000')
  connection.exec('begin immediate')
  return () => connection.exec('commit')
})
await row('corrupt file', sqlite(), corrupt)
await row('clock a year ahead', { ...sqlite(), env: { TEST_MODE: '1' } }, async ({ port }) => {
  await send(port, '/test/clock', { now: Date.now() + YEAR_MS })
  return () => send(port, '/test/clock', { now: null })
})
await row('clock a day behind', { ...sqlite(), env: { TEST_MODE: '1' } }, async ({ port }) => {
  await send(port, '/test/clock', { now: Date.now() - DAY_MS })
  return () => send(port, '/test/clock', { now: null })
})
await row('another client holds all connections it gets', few(), async ({ port }) => {
  const at = { port, host: '127.0.0.1', localAddress: '127.0.0.2' }
  const sockets = Array.from({ length: 400 }, () => connect(at).on('error', () => {}))
  await wait(500)
  // A new client, which needs new connections.
  const newcomer = await writer(port)
  return async () => {
    await newcomer.stop()
    for (const socket of sockets) socket.destroy()
  }
})
await row('no descriptors', few(), async ({ port }) => {
  const sockets = Array.from({ length: 400 }, () =>
    connect(port, '127.0.0.1').on('error', () => {}),
  )
  return () => sockets.forEach((socket) => void socket.destroy())
})
await row('log disk full', { ...sqlite(), log: openSync('/dev/full', 'w') }, async () => () => {})
if (isRoot) await row('data disk full', sqlite(smallDisk()), fillDisk)
else print('data disk full', 'needs root, to mount a small disk', '', '')
if (findBinaries()) await withPostgres()
else print('PostgreSQL', 'is not on this machine', '', '')

/** Prints a row of the table. @param {string} name @param {Options} options @param {Fault} fault */
async function row(name, options, fault) {
  const scene = await start(await freePort(), options)
  const client = await writer(scene.port)
  await wait(500)
  client.take()
  const end = await fault(scene)
  await wait(FAULT_MS)
  const got = Object.entries(client.take()).map(([what, count]) => `${count} × ${what}`)
  const ended = performance.now()
  await end()
  const recovered = (await client.nextSave()) - ended
  await client.stop()
  const lost = await client.lost()
  print(
    name,
    got.join(', ') || 'nothing yet',
    `${lost} of ${client.saved}`,
    `${Math.round(recovered)} ms`,
  )
  for (const server of servers) server.kill('SIGKILL')
  servers.clear()
}

/**
 * Starts the built server and waits until it is ready.
 * @param {number} port
 * @param {Options} options
 */
async function start(port, { database, env, openFiles = 4096, log }) {
  const command = `ulimit -n ${openFiles}; exec "$0" dist/server/main.js`
  const server = spawn('sh', ['-c', command, process.execPath], {
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: String(port), DEMO_PASSWORD: PASSWORD, DATABASE_URL: database },
      ...env,
    },
    stdio: ['ignore', log ?? 'ignore', 'pipe'],
  })
  servers.add(server)
  const lines = createInterface({
    input: /** @type {import('node:stream').Readable} */ (server.stderr),
  })
  let reason = ''
  lines.on('line', (line) => {
    reason = line
  })
  while (server.exitCode === null) {
    const answer = await send(port, '/readyz').catch(() => undefined)
    if (answer?.ok) return { port, server, database }
    await wait(10)
  }
  throw new Error(reason)
}

/** A new database in its own folder. */
function sqlite(path = mkdtempSync(join(folder, 'data-'))) {
  return { database: `file:${join(path, 'console.db')}` }
}

/** A new database for a server that may open few files. */
function few() {
  return { ...sqlite(), openFiles: 160 }
}

/** @param {Scene} scene */
function sqliteOf({ database }) {
  return { database }
}

/** @param {Scene} scene */
function fileOf({ database }) {
  return database.replace('file:', '')
}

/** @type {Fault} */
async function kill(scene) {
  scene.server.kill('SIGKILL')
  return () => start(scene.port, sqliteOf(scene))
}

/**
 * The server must refuse to start with a damaged page, and must start again once the file is
 * repaired.
 * @type {Fault}
 */
async function corrupt(scene) {
  scene.server.kill('SIGKILL')
  await wait(100)
  const file = fileOf(scene)
  const connection = new Libsql(file)
  connection.exec('pragma wal_checkpoint(truncate)')
  connection.close()
  copyFileSync(file, `${file}.good`)
  writeFileSync(file, Buffer.alloc(4096, 0xa5), { flag: 'r+' })
  await start(scene.port, sqliteOf(scene)).catch((error) =>
    console.error(`start: ${error.message}`),
  )
  return () => {
    copyFileSync(`${file}.good`, file)
    return start(scene.port, sqliteOf(scene))
  }
}

function smallDisk() {
  const path = join(folder, 'disk')
  mkdirSync(path)
  execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', path])
  disk = path
  return path
}

/** @type {Fault} */
async function fillDisk() {
  const filler = join(folder, 'disk', 'filler')
  execFileSync('sh', ['-c', `cat /dev/zero > ${filler} 2>/dev/null || true`])
  return () => rmSync(filler)
}

async function withPostgres() {
  const cluster = await newCluster()
  await row('restart of PostgreSQL', { database: cluster.url }, async () => {
    cluster.stop('fast')
    return () => cluster.start()
  })
  await row('frozen PostgreSQL', { database: cluster.url }, async () => {
    const pids = processesOf(cluster.url)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    await wait(13_000)
    return () => pids.forEach((pid) => void process.kill(pid, 'SIGCONT'))
  })
  cluster.remove()
}

/**
 * The process ids of a PostgreSQL, its parent first.
 * @param {string} url
 */
function processesOf(url) {
  const ps = (/** @type {string[]} */ ...args) =>
    execFileSync('ps', args, { encoding: 'utf8' }).trim()
  const parent = ps('-eo', 'pid=,args=')
    .split('\n')
    .find((line) => line.includes(new URL(url).port) && line.includes('-k'))
  if (!parent) throw new Error(`There is no process of ${url}`)
  const pid = parent.trim().split(' ')[0] ?? ''
  return [Number(pid), ...ps('-o', 'pid=', '--ppid', pid).split('\n').map(Number)]
}

/** @param {...string} cells */
function print(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
