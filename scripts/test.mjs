import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

// `npm test`: runs every check of the repository. If one fails, the others still run. The last
// line has the totals.
const RESULTS = 'test-results'
/** The exit code of scripts/postgres.mjs if PostgreSQL isn't installed. */
const NO_POSTGRES = 69
const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
const total = { passed: 0, failed: 0 }
const LAST_LINES = 40
/**
 * The last lines of each failed run. They are printed again at the end, where they are seen even if
 * the rest of a long log is cut.
 * @type {string[]}
 */
const failures = []

rmSync(RESULTS, { recursive: true, force: true })

// In parallel, because none of these keeps two processors busy.
const [build] = await Promise.all([
  check('build', 'npm run build'),
  check('format and lint', 'biome ci --error-on-warnings --colors=off'),
  check('types', 'tsc -p .'),
  check('unused code', 'knip'),
])
// In parallel, because none of these keeps both processors busy until its end. Only the console
// deals with local time, so only its tests run in a second time zone; the server's run there on
// PostgreSQL.
await Promise.all([unit('UTC').then(() => unit('Pacific/Auckland', 'src')), unitOnPostgres()])
if (build.passed) console.log((await check('size budget', 'node scripts/size.mjs')).output)
const browser = await check('browser', 'node scripts/browser.mjs')
if (build.passed && browser.passed) await endToEnd()
else count('end-to-end', 0, 1)

for (const failure of failures) console.log(failure)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * Runs a command that passes or fails as a whole.
 * @param {string} name
 * @param {string} command
 */
async function check(name, command) {
  const run = await start(name, command)
  count(name, run.ok ? 1 : 0, run.ok ? 0 : 1, run)
  return { passed: run.ok, output: run.output.trim() }
}

/**
 * Runs the unit tests of a folder in a time zone.
 * @param {string} zone
 * @param {string} [folder]
 */
async function unit(zone, folder = '') {
  const name = `unit tests, TZ=${zone}`
  const file = `${RESULTS}/unit-${zone.replace('/', '-')}.json`
  const command = `vitest run ${folder} --reporter=default --reporter=json --outputFile.json=${file}`
  const run = await start(name, command, { TZ: zone })
  const { numPassedTests = 0, numTotalTests = 0 } = read(file)
  countTests(name, run, numPassedTests, numTotalTests)
}

/** Runs the server's tests again on PostgreSQL, if it is installed. */
async function unitOnPostgres() {
  const name = 'server tests, PostgreSQL'
  const file = `${RESULTS}/unit-postgres.json`
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`
  const env = { TZ: 'Pacific/Auckland' }
  const run = await start(name, `npm run --silent test:postgres -- ${reporters}`, env)
  if (run.code === NO_POSTGRES) return console.log(run.output.trim())
  const { numPassedTests = 0, numTotalTests = 0 } = read(file)
  countTests(name, run, numPassedTests, numTotalTests)
}

async function endToEnd() {
  const name = 'end-to-end'
  const file = `${RESULTS}/playwright.json`
  const env = { PLAYWRIGHT_CHROMIUM: browser.output.split('\n').at(-1) }
  const run = await start(name, 'playwright test', env)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file).stats ?? {}
  countTests(name, run, expected, expected + unexpected + flaky + skipped)
}

/**
 * Counts every test that didn't pass as failed, including flaky and skipped ones. Also counts a
 * failure if nothing ran, or if the runner failed although every test passed.
 * @param {string} name
 * @param {Run} run
 * @param {number} passed
 * @param {number} all
 */
function countTests(name, run, passed, all) {
  const failed = Math.max(all - passed, run.ok && all > 0 ? 0 : 1)
  count(name, passed, failed, run)
}

/** @typedef {{ ok: boolean, code: number | null, output: string, seconds: number }} Run */

/**
 * @param {string} name
 * @param {string} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Run>}
 */
function start(name, command, env) {
  console.log(`${name} …`)
  const began = Date.now()
  const child = spawn(command, { shell: true, env: { ...process.env, PATH, ...env } })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ ok: code === 0, code, output, seconds: (Date.now() - began) / 1000 })
    })
  })
}

/** @param {string} name @param {number} passed @param {number} failed @param {Run} [run] */
function count(name, passed, failed, run) {
  total.passed += passed
  total.failed += failed
  const counts = failed > 0 ? `${passed} passed, FAILED ${failed}` : `${passed} passed`
  console.log(`${name}: ${run ? `${counts}, ${run.seconds.toFixed(1)} s` : `not run, ${counts}`}`)
  if (failed > 0 && run) {
    console.log(`${run.output}\n— end of ${name}`)
    const last = run.output.trimEnd().split('\n').slice(-LAST_LINES)
    failures.push(`FAILED: ${name} (its last lines)\n${last.join('\n')}`)
  }
}

/**
 * A test runner's report; {} if it didn't write one.
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
