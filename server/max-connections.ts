/** The file descriptors that are kept for the database, its log, the console's files and mail. */
const RESERVED = 100

/** What an unlimited process gets: each connection takes memory too. */
const MOST = 10_000

/**
 * How many connections the server takes. Without a limit a client could use up all file
 * descriptors, and then the database could not open its files.
 */
export function maxConnections(): number {
  const { userLimits }: Report = JSON.parse(JSON.stringify(process.report.getReport()))
  const openFiles = Number(userLimits?.open_files.soft)
  return Number.isNaN(openFiles) ? MOST : Math.max(10, Math.min(MOST, openFiles - RESERVED))
}

interface Report {
  /** Missing on Windows. */
  userLimits?: { open_files: { soft: number | 'unlimited' } }
}
