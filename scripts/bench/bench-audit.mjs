import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { start } from '../start-server.mjs'

// `npm run bench:audit`: how much an audit log entry adds to a save of the built server. The same
// saves are sent to a copy of the server that finds no change, so that it neither makes nor writes
// an entry. In the copy, the entry's states cost nothing either, so the ratio has the whole cost.
// On PostgreSQL: node scripts/postgres.mjs npm run bench:audit
const CONNECTIONS = 50
const SECONDS = 4
/** Both servers are measured alternately. The round with the median ratio counts. */
const ROUNDS = 7
const PASSWORD = 'a password for the bench'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

const withEntries = await openServer('dist/server/main.js', 'entries')
const without = await openServer(writeCopy(), 'none')

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
await compare('/api/tenant', 'recording_retention')
await compare('/api/voicemail', 'retain_days', { extension_number: '999' })
withEntries.child.kill()
without.child.kill()
rmSync(folder, { recursive: true })
rmSync('dist/server-without-entries', { recursive: true })

/** Writes a copy of the built server without entries for updates. Returns its file. */
function writeCopy() {
  const code = readFileSync('dist/server/main.js', 'utf8')
  const copy = code.replace(/function updateStates\(.*\) \{/, '$& return')
  if (copy === code) throw new Error('The built server has no updateStates. Fix writeCopy')
  // Beside the server, because it loads libsql from there.
  mkdirSync('dist/server-without-entries', { recursive: true })
  writeFileSync('dist/server-without-entries/main.js', copy)
  return 'dist/server-without-entries/main.js'
}

/** @typedef {Awaited<ReturnType<typeof openServer>>} Server */

/** @param {string} file @param {string} name of its database */
async function openServer(file, name) {
  const { child, url } = await start(file, {
    DATABASE_URL: process.env.TEST_DATABASE_URL || `file:${join(folder, `${name}.db`)}`,
    DEMO_PASSWORD: PASSWORD,
  })
  const answer = await fetch(`${url}/api/auth/sign_in`, {
    method: 'POST',
    body: JSON.stringify({ username: 'tenantadmin', password: PASSWORD, domain: 'demo.example' }),
  })
  const { access_token } = await answer.json()
  return { child, url, access_token: String(access_token) }
}

/** @param {string} path @param {string} field @param {object} [rest] of the body */
async function compare(path, field, rest = {}) {
  let count = 0
  const run = async (/** @type {Server} */ server) => {
    const before = processorSeconds(server)
    const result = await autocannon({
      url: server.url + path,
      method: 'POST',
      headers: { authorization: `Bearer ${server.access_token}` },
      connections: CONNECTIONS,
      duration: SECONDS,
      requests: [
        {
          setupRequest: (request) => ({
            ...request,
            // Numbers with the same number of digits, so that the bodies have the same size.
            body: JSON.stringify({ ...rest, [field]: 10_000 + (count++ % 80_000) }),
          }),
        },
      ],
    })
    if (result.non2xx + result.errors > 0) throw new Error(`${path}: not all were answered well`)
    const cost = ((processorSeconds(server) - before) / result.requests.total) * 1e6
    return { rate: result.requests.average, cost }
  }
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    const none = await run(without)
    const entry = await run(withEntries)
    rounds.push({ none, entry, ratio: entry.rate / none.rate })
  }
  rounds.sort((a, b) => a.ratio - b.ratio)
  const middle = rounds[(ROUNDS - 1) / 2]
  const costs = rounds.map(({ none, entry }) => none.cost / entry.cost).sort((a, b) => a - b)
  console.log(
    `POST ${path}: ${middle?.entry.rate.toFixed(0)} saves a second, ${middle?.none.rate.toFixed(0)} without an entry,`,
    `ratio ${middle?.ratio.toFixed(2)} (${rounds[0]?.ratio.toFixed(2)} to ${rounds.at(-1)?.ratio.toFixed(2)});`,
    `processor time a save ${middle?.entry.cost.toFixed(0)} µs, without ${middle?.none.cost.toFixed(0)} µs,`,
    `ratio ${costs[(ROUNDS - 1) / 2]?.toFixed(2)}`,
  )
}

/**
 * The server's processor time in seconds, which Linux counts in hundredths; 0 without /proc.
 * @param {Server} server
 */
function processorSeconds(server) {
  try {
    const [, fields = ''] = readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return 0
  }
}
