import { spawnSync } from 'node:child_process'
import { findBinaries, newCluster } from './postgres-cluster.mjs'

// Runs a command on a PostgreSQL that is there for it alone, its address in TEST_DATABASE_URL:
//   node scripts/postgres.mjs npx vitest run server
// Without a PostgreSQL on the machine (Debian: apt install postgresql) it says so and ends with 69.
if (!findBinaries()) {
  console.log('PostgreSQL isn’t installed on this machine')
  process.exit(69)
}

const [command = '', ...rest] = process.argv.slice(2)
const cluster = await newCluster()
// Ctrl-C ends the command; what was started for it is then stopped all the same.
process.on('SIGINT', () => {})
const { status } = spawnSync(command, rest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: cluster.url },
})
cluster.remove()
process.exitCode = status ?? 1
