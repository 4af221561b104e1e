import { existsSync, statSync, writeFileSync } from 'node:fs'

/**
 * Lies beside a database that was filled, so that a missing file is not taken for a first start.
 */
const markOf = (file: string): string => `${file}.created`

/** Whether a database was made here whose file is now missing or empty. */
export const hasVanished = (file: string): boolean =>
  existsSync(markOf(file)) && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0

/** Remembers that a database was made here. */
export function markCreated(file: string): void {
  if (!existsSync(markOf(file))) {
    writeFileSync(markOf(file), 'Tenant Console keeps this beside its database. See README.\n')
  }
}
