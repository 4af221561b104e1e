import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { start } from '../start-server.mjs'

// `npm run bench:audit`: how much an audit log entry adds to a save of the built server. Saves
// that change something add an entry; saves of the same size that change nothing don't.
// On PostgreSQL: node scripts/postgres.mjs npm run bench:audit
const CONNECTIONS = 50
const SECONDS = 4
/** Both kinds of saves are measured alternately. The round with the median ratio counts. */
const ROUNDS = 7
const PASSWORD = 'a password for the bench'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

const server = await start('dist/server/main.js', {
  DATABASE_URL: process.env.TEST_DATABASE_URL || `file:${join(folder, 'console.db')}`,
  DEMO_PASSWORD: PASSWORD,
})
const signIn = { username: 'tenantadmin', password: PASSWORD, domain: 'demo.example' }
const answer = await fetch(`${server.url}/api/auth/sign_in`, {
  method: 'POST',
  body: JSON.stringify(signIn),
})
const { access_token } = await answer.json()

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
await compare('/api/tenant', 'recording_retention')
await compare('/api/voicemail', 'retain_days', { extension_number: '999' })
server.child.kill()
rmSync(folder, { recursive: true })

/** @param {string} path @param {string} field @param {object} [rest] of the body */
async function compare(path, field, rest = {}) {
  let count = 0
  const run = async (/** @type {() => number} */ value) => {
    const before = processorSeconds()
    const result = await autocannon({
      url: server.url + path,
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}` },
      connections: CONNECTIONS,
      duration: SECONDS,
      requests: [
        {
          setupRequest: (request) => ({
            ...request,
            body: JSON.stringify({ ...rest, [field]: value() }),
          }),
        },
      ],
    })
    if (result.non2xx + result.errors > 0) throw new Error(`${path}: not all were answered well`)
    const cost = ((processorSeconds() - before) / result.requests.total) * 1e6
    return { rate: result.requests.average, cost }
  }
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    // Use numbers with the same number of digits, so that the bodies have the same size.
    const without = await run(() => 10_000)
    const entry = await run(() => 10_001 + (count++ % 80_000))
    rounds.push({ without, entry, ratio: entry.rate / without.rate })
  }
  rounds.sort((a, b) => a.ratio - b.ratio)
  const middle = rounds[(ROUNDS - 1) / 2]
  const costs = rounds.map(({ without, entry }) => without.cost / entry.cost).sort((a, b) => a - b)
  console.log(
    `POST ${path}: ${middle?.entry.rate.toFixed(0)} saves a second, ${middle?.without.rate.toFixed(0)} without an entry,`,
    `ratio ${middle?.ratio.toFixed(2)} (${rounds[0]?.ratio.toFixed(2)} to ${rounds.at(-1)?.ratio.toFixed(2)});`,
    `processor time a save ${middle?.entry.cost.toFixed(0)} µs, without ${middle?.without.cost.toFixed(0)} µs,`,
    `ratio ${costs[(ROUNDS - 1) / 2]?.toFixed(2)}`,
  )
}

/** The server's processor time in seconds, which Linux counts in hundredths; 0 without /proc. */
function processorSeconds() {
  try {
    const [, fields = ''] = readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return 0
  }
}
