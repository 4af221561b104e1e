import { existsSync, statSync, writeFileSync } from 'node:fs'

/**
 * A file beside a database that was seeded. If the database is missing later, this shows that it
 * isn't the first start.
 */
const markOf = (file: string): string => `${file}.created`

/** Whether a database was created here, and its file is now missing or empty. */
export const hasVanished = (file: string): boolean =>
  existsSync(markOf(file)) && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0

/** Records that a database was created here. */
export function markCreated(file: string): void {
  if (!existsSync(markOf(file))) {
    writeFileSync(markOf(file), 'Tenant Console keeps this beside its database. See README.\n')
  }
}
