import { readFile, writeFile } from 'node:fs/promises'
import { runnerImport } from 'vite'

// Writes the table of endpoints in docs/api.md.
const { module } = await runnerImport('/scripts/api-table.ts')
const text = await readFile('docs/api.md', 'utf8')
await writeFile('docs/api.md', module.withApiTable(text))
