import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

// `npm test`: every check of the repository. A check that fails does not stop those after it. The
// last line counts them all.
const RESULTS = 'test-results'
/** What scripts/postgres.mjs ends with on a machine without one. */
const NO_POSTGRES = 69
const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
const total = { passed: 0, failed: 0 }

rmSync(RESULTS, { recursive: true, force: true })

// None of these keeps two processors busy by itself.
const [build] = await Promise.all([
  check('build', 'npm run build'),
  check('format and lint', 'biome ci --error-on-warnings --colors=off'),
  check('types', 'tsc -p .'),
  check('unused code', 'knip'),
])
// Side by side, as none of them keeps both processors busy to its end. Only the console has to do
// with local time; the server is in that zone on PostgreSQL.
await Promise.all([unit('UTC').then(() => unit('Pacific/Auckland', 'src')), unitOnPostgres()])
if (build.passed) console.log((await check('size budget', 'node scripts/size.mjs')).output)
const browser = await check('browser', 'node scripts/browser.mjs')
if (build.passed && browser.passed) await endToEnd()
else count('end-to-end', 0, 1)

console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A command that passes or fails as a whole. @param {string} name @param {string} command */
async function check(name, command) {
  const run = await start(name, command)
  count(name, run.ok ? 1 : 0, run.ok ? 0 : 1, run)
  return { passed: run.ok, output: run.output.trim() }
}

/**
 * The unit tests of a folder, with the machine in `zone`.
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

/** The tests that use a database once more on PostgreSQL, where the machine has one. */
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
 * A test that did not pass has failed, be it flaky or skipped. So has a runner that ran nothing, or
 * that complains although every test passed.
 * @param {string} name @param {Run} run @param {number} passed @param {number} all
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
  if (failed > 0 && run) console.log(`${run.output}\n— end of ${name}`)
}

/** What a test runner reported, {} when it did not come so far. @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
