import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Libsql from 'libsql'
import pg from 'pg'
import { findBinaries, newCluster } from '../postgres-cluster.mjs'
import { start } from '../start-server.mjs'

// `npm run bench:others`: how long a tenant waits while others load the server. The load is
// another tenant with the slowest allowed queries, or 40 clients with wrong passwords. Goals: 99%
// of reads within 250 ms, 99% of saves within 1 s. Takes less than two minutes.
const PASSWORD = 'a password for the bench'
const SECONDS = 8
const HOLIDAYS = 100_000
const CONNECTIONS = 20
const GUESSES = 40
const folder = mkdtempSync(join(tmpdir(), 'others-'))
/**
 * Functions that clean up at the end, even after an error.
 * @type {(() => void)[]}
 */
const endings = [() => rmSync(folder, { recursive: true })]
process.on('exit', () => endings.reverse().forEach((end) => void end()))

/** @typedef {(statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} Run */

const load = loadavg()[0]?.toFixed(1)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load before: ${load}`)
print('database', 'request', 'meanwhile', 'median', '99 % within', 'slowest', 'at rest')
print(...Array(7).fill('---'))
const file = join(folder, 'console.db')
await measure('SQLite', `file:${file}`, async (use) => {
  const connection = new Libsql(file)
  await use(async (statement, values = []) => {
    const prepared = connection.prepare(statement.replace(/\$\d+/g, '?'))
    if (statement.startsWith('select')) {
      return /** @type {Record<string, unknown>[]} */ (prepared.all(...values))
    }
    prepared.run(...values)
    return []
  })
  connection.close()
})
if (findBinaries()) {
  const cluster = await newCluster()
  endings.push(cluster.remove)
  await measure('PostgreSQL', cluster.url, async (use) => {
    const client = new pg.Client(cluster.url)
    await client.connect()
    await use(async (statement, values) => (await client.query(statement, values)).rows)
    await client.end()
  })
} else print('PostgreSQL', 'is not on this machine', ...Array(5).fill(''))
process.exit()

/**
 * Prints the rows of the table for one database.
 * @param {string} name
 * @param {string} DATABASE_URL
 * @param {(use: (run: Run) => Promise<void>) => Promise<void>} connect
 */
async function measure(name, DATABASE_URL, connect) {
  const { child, url } = await start('dist/server/main.js', {
    ...{ DATABASE_URL, DEMO_PASSWORD: PASSWORD, TRUST_PROXY: '1' },
  })
  endings.push(() => child.kill('SIGKILL'))
  const api = apiOf(url)
  const loud = await api.signIn('demo.example')
  await api.post('/holidays', loud, {
    ...{ name: 'Summer', region: 'GBR', consecutive: false, every_year: true },
  })
  await connect(addRows)
  // Adding rows to SQLite blocked this process, so give it time to see that its connections closed.
  await wait(100)
  const quiet = await api.signIn('other.example')
  let count = 0
  const read = () => api.get('/tenant', quiet)
  const save = () => api.post('/tenant', quiet, { recording_retention: 1 + (count++ % 90) })
  // Make each query different, so that no answer is cached.
  const ask = () => {
    count += 1
    const terms = Array.from({ length: 20 }, (_, i) => `contains(name,'no ${i} ${count}')`)
    const query = new URLSearchParams({ filter: terms.join(' or '), orderby: 'hour_end desc' })
    return api.get(`/holidays?${query}`, loud)
  }
  // Use many addresses, so that none fails often enough to be blocked. A client that gets a 503
  // waits before it tries again. Otherwise this process would mostly measure itself.
  const guess = async () => {
    count += 1
    const from = `198.51.${Math.floor(count / 250)}.${count % 250}`
    const body = { username: `nobody${count}`, password: 'wrong', domain: 'demo.example' }
    const status = await api.post('/auth/sign_in', '', body, { 'x-forwarded-for': from })
    if (status === 503) await wait(100)
  }
  const queries = `slow queries, ${CONNECTIONS} at once`
  await compare([name, 'GET /tenant', queries], read, ask, CONNECTIONS)
  const guesses = `wrong passwords, ${GUESSES} at once`
  await compare([name, 'POST /tenant', guesses], save, guess, GUESSES)
  child.kill('SIGKILL')
}

/**
 * Prints a row: how long a request takes while `connections` clients send `load` without pause,
 * compared with the same request when the server has nothing else to do.
 * @param {string[]} title
 * @param {() => Promise<number>} send
 * @param {() => Promise<unknown>} load
 * @param {number} connections
 */
async function compare(title, send, load, connections) {
  const rest = await timesOf(send)
  let isDone = false
  const loads = Array.from({ length: connections }, async () => {
    // Ignore failures: requests may be cut off at the end.
    while (!isDone) await load().catch(() => {})
  })
  await wait(500)
  const busy = await timesOf(send)
  isDone = true
  await Promise.race([Promise.all(loads), wait(3000)])
  const [median, p99, slowest] = [0.5, 0.99, 1].map((part) => `${at(busy, part).toFixed(0)} ms`)
  const ratios = [0.5, 0.99].map((part) => (at(busy, part) / at(rest, part)).toFixed(1))
  const compared = `${at(rest, 0.5).toFixed(1)} ms, ${at(rest, 0.99).toFixed(1)} ms; ratios ${ratios.join(', ')}`
  print(...title, String(median), `${p99} of ${busy.length}`, String(slowest), compared)
}

/**
 * The time in which this share of the requests was answered.
 * @param {number[]} took in milliseconds, the shortest first
 * @param {number} part from 0 to 1
 */
function at(took, part) {
  return took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN
}

/**
 * How long each request took in milliseconds, the shortest first. Infinity for a failed request.
 * @param {() => Promise<number>} send
 */
async function timesOf(send) {
  const took = []
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end; await wait(10)) {
    const began = performance.now()
    const status = await send().catch(() => 0)
    took.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY)
  }
  return took.sort((a, b) => a - b)
}

/**
 * Adds a second tenant with an administrator, and many holidays to the first one.
 * @param {Run} run
 */
async function addRows(run) {
  /** @param {string} table @param {string} where @param {object} changes */
  const copy = async (table, where, changes) => {
    const [row] = await run(`select * from ${table} where ${where}`)
    const copied = Object.entries({ ...row, ...changes })
    const names = copied.map(([column]) => column).join(', ')
    const places = copied.map((_, i) => `$${i + 1}`).join(', ')
    const values = copied.map(([, value]) => value)
    await run(`insert into ${table} (${names}) values (${places})`, values)
  }
  await copy('tenants', 'is_demo = 1', { id: 'other', domain: 'other.example', is_demo: 0 })
  await run(`update tenants set data = replace(data, 'demo.example', domain) where id = 'other'`)
  await copy('users', `username = 'tenantadmin'`, { id: 'other', tenant_id: 'other' })
  const [holiday = {}] = await run('select * from holidays')
  const columns = Object.keys(holiday).filter((column) => column !== 'id')
  const series = `with recursive series(i) as
    (select 1 union all select i + 1 from series where i < ${HOLIDAYS - 1})`
  const same = columns.join(', ')
  await run(`${series} insert into holidays (id, ${same})
    select id || '-' || i, ${same} from holidays, series`)
  await run(`update tenants set holiday_count = ${HOLIDAYS} where is_demo = 1`)
}

/** @param {string} url */
function apiOf(url) {
  /** @param {string} path @param {string} token @param {RequestInit} [init] */
  const send = (path, token, { headers, ...init } = {}) =>
    fetch(`${url}/api${path}`, {
      ...init,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      signal: AbortSignal.timeout(20_000),
    })
  /** @param {Response} answer */
  const statusOf = async (answer) => {
    await answer.arrayBuffer()
    return answer.status
  }
  return {
    /** @param {string} path @param {string} token */
    get: async (path, token) => statusOf(await send(path, token)),
    /** @param {string} path @param {string} token @param {object} body @param {{}} [headers] */
    post: async (path, token, body, headers = {}) =>
      statusOf(await send(path, token, { method: 'POST', headers, body: JSON.stringify(body) })),
    /** @param {string} domain @returns {Promise<string>} */
    signIn: async (domain) => {
      const account = { username: 'tenantadmin', password: PASSWORD, domain }
      const body = JSON.stringify(account)
      const answer = await send('/auth/sign_in', '', { method: 'POST', body })
      return (await answer.json()).access_token
    },
  }
}

/** @param {...string} cells */
function print(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
