import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { start } from '../start-server.mjs'

// `npm run bench:api`: how many requests a second the built server answers, compared with a bare
// node:http server that sends the same bytes.
const CONNECTIONS = 50
const SECONDS = 4
/**
 * The servers are measured alternately, and the median counts, because a machine sometimes has
 * other work to do.
 */
const ROUNDS = 5
const PASSWORD = 'a password for the bench'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

const server = await start('dist/server/main.js', {
  DATABASE_URL: process.env.DATABASE_URL || `file:${join(folder, 'console.db')}`,
  DEMO_PASSWORD: PASSWORD,
})
/** @type {string[]} */
const tokens = []
for (let i = 0; i < CONNECTIONS; i++) tokens.push(await signIn())
const [token] = tokens
for (let i = 0; i < 100; i++) {
  const holiday = { name: `Holiday ${i}`, region: 'GBR', consecutive: false, every_year: true }
  await post('/api/holidays', holiday)
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${CONNECTIONS} connections`,
)
console.log('| request | this server, per second | bare node:http | ratio |\n|---|---|---|---|')
await measure('GET', '/api/tenant')
await measure('GET', '/api/tenant', { title: ', a session for each connection', isShared: false })
await measure('GET', '/api/holidays?top=100')
await measure('POST', '/api/tenant', { body: JSON.stringify({ recording_retention: 90 }) })
server.child.kill()
await measureStart()
rmSync(folder, { recursive: true })

/**
 * Prints a row of the table.
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {{ title?: string, body?: string, isShared?: boolean }} [options] isShared: all
 * connections use the same session
 */
async function measure(method, path, { title = '', body, isShared = true } = {}) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(server.url + path, { method, headers, ...(body && { body }) })
  if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}`)
  const bare = await start(fileURLToPath(new URL('bare-server.mjs', import.meta.url)), {
    BARE_HEADERS: JSON.stringify(
      [...answer.headers].filter(([name]) => name !== 'transfer-encoding'),
    ),
    BARE_BODY: await answer.text(),
  })
  const run = async (/** @type {string} */ url) => {
    const left = [...tokens]
    const result = await autocannon({
      url: url + path,
      method,
      headers,
      connections: CONNECTIONS,
      duration: SECONDS,
      ...(body && { body }),
      ...(!isShared && {
        setupClient: (/** @type {autocannon.Client} */ client) =>
          client.setHeaders({ authorization: `Bearer ${left.pop()}` }),
      }),
    })
    if (result.non2xx + result.errors > 0)
      throw new Error(`${method} ${path}: not all were answered well`)
    return result.requests.average
  }
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    const [own, reference] = [await run(server.url), await run(bare.url)]
    rounds.push({ own, reference, ratio: own / reference })
  }
  bare.child.kill()
  const { own, reference, ratio } = rounds.sort((a, b) => a.ratio - b.ratio)[(ROUNDS - 1) / 2] ?? {}
  const figures = [Math.round(own ?? 0), Math.round(reference ?? 0), ratio?.toFixed(2)]
  console.log(`| ${[`${method} ${path}${title}`, ...figures].join(' | ')} |`)
}

/**
 * Prints how long a start with an existing database takes, compared with the bare server. Each is
 * started five times, alternately.
 */
async function measureStart() {
  const DATABASE_URL = process.env.DATABASE_URL || `file:${join(folder, 'console.db')}`
  const timed = async (/** @type {string} */ file) => {
    const began = performance.now()
    const { child } = await start(file, { DATABASE_URL })
    const took = performance.now() - began
    child.kill()
    return took
  }
  const bare = fileURLToPath(new URL('bare-server.mjs', import.meta.url))
  /** @type {{ own: number, reference: number, ratio: number }[]} */
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) {
    const [own, reference] = [await timed('dist/server/main.js'), await timed(bare)]
    rounds.push({ own, reference, ratio: own / reference })
  }
  rounds.sort((a, b) => a.ratio - b.ratio)
  const [lowest, middle, highest] = [0, (ROUNDS - 1) / 2, ROUNDS - 1].map((at) => rounds[at])
  const spread = `${lowest?.ratio.toFixed(2)} to ${highest?.ratio.toFixed(2)}`
  const figures = [middle?.own, middle?.reference].map((took) => `${took?.toFixed(0)} ms`)
  console.log(`\nStart: ${figures.join(', bare ')}, ratio ${middle?.ratio.toFixed(2)} (${spread})`)
}

/** @param {string} path @param {unknown} body */
async function post(path, body) {
  const headers = { authorization: `Bearer ${token}` }
  await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function signIn() {
  const body = JSON.stringify({
    username: 'tenantadmin',
    password: PASSWORD,
    domain: 'demo.example',
  })
  const answer = await fetch(`${server.url}/api/auth/sign_in`, { method: 'POST', body })
  return (await answer.json()).access_token
}
