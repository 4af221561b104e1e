import { spawnSync } from 'node:child_process'
import { findBinaries, newCluster } from './postgres-cluster.mjs'

// Runs a command with a new PostgreSQL that only this command uses. TEST_DATABASE_URL has its
// address.
//   node scripts/postgres.mjs npx vitest run server
// Exits with code 69 if PostgreSQL isn't installed (Debian: apt install postgresql).
if (!findBinaries()) {
  console.log('PostgreSQL isn’t installed on this machine')
  process.exit(69)
}

const [command = '', ...rest] = process.argv.slice(2)
const cluster = await newCluster()
// Ctrl-C ends the command. Ignore it here, so that PostgreSQL is still stopped afterwards.
process.on('SIGINT', () => {})
const { status } = spawnSync(command, rest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: cluster.url },
})
cluster.remove()
process.exitCode = status ?? 1
