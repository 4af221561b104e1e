import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
const child = spawn(command, rest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: cluster.url },
})
// Ctrl-C reaches the command by itself. Either way, PostgreSQL is stopped afterwards.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill())
try {
  const [code] = await once(child, 'close')
  process.exitCode = code ?? 1
} finally {
  cluster.remove()
}
