import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './layers.ts'

export const files = ['src', 'server', 'e2e', 'scripts'].flatMap((folder) => filesIn(folder))
export const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
export const tests = code.filter(({ path }) => /^e2e\/|\.test\.tsx?$/.test(path))

export function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
