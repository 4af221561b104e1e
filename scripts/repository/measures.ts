import { dirname } from 'node:path'
import { codeOf, type SourceFile } from './layers.ts'

const TEXTS = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g
const IMPORTS = /\b(?:import|export)\s[^;'"()=]*?(?:from\s|\})/g
const MAX_FILES = 25

/** The casts in a file, without `as const`. */
export const castsIn = (file: SourceFile): string[] =>
  codeOf(file)
    // Skip template strings, because SQL also has the word "as".
    .replace(/`[^`]*`/g, '``')
    .replace(TEXTS, "''")
    .replace(IMPORTS, '')
    .match(/\bas (?!const\b)[\w{([]+/g) ?? []

export const effectsIn = (file: SourceFile): string[] =>
  codeOf(file).match(/\buse(?:Layout|Insertion)?Effect\(/g) ?? []

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Folders with more files than a reader can overlook. */
export function overfullFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  return [...counts].filter(([, n]) => n > MAX_FILES).map(([folder, n]) => `${folder}: ${n}`)
}
