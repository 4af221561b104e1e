import type { LogLine } from '../http/middleware.ts'
import { addressOf, networkOf } from './client-address.ts'

type Line = Record<string, unknown>

/** How many lines one address may add to the log in a minute. */
export const LINES_PER_MINUTE = 1000
const MINUTE_MS = 60_000

/**
 * Writes log lines that requests cause, and limits those of each address, so that a client can't
 * fill the disk with them. Lines beyond the limit are counted, and one line says how many an
 * address had in a minute.
 */
export function limitedLog(log: (line: Line) => void, trustedProxies: number): LogLine {
  const counts = new Map<string, number>()
  let minute = 0
  return (c, line) => {
    const now = Math.floor(performance.now() / MINUTE_MS)
    if (now !== minute) {
      for (const [address, count] of counts) {
        const lines_left_out = count - LINES_PER_MINUTE
        if (lines_left_out > 0) log({ address, lines_left_out })
      }
      counts.clear()
      minute = now
    }
    const address = networkOf(addressOf(c, trustedProxies))
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count <= LINES_PER_MINUTE) log(line)
  }
}
