import { runnerImport } from 'vite'

// `npm run bench:lists`: how much longer a page of a long list takes than the same page of a short
// list.
// On PostgreSQL: node scripts/postgres.mjs npm run bench:lists
await runnerImport('/server/testing/bench-lists.ts')
