import { z } from 'zod/mini'

/** How many saves are kept. */
export const MOST_SAVES = 50
/** How long all that is kept may be as JSON, in characters: browsers give an origin about five million. */
const MOST_CHARACTERS = 500_000

const names = z.record(z.string(), z.unknown())
const keptEntry = z.object({
  /** When, in epoch milliseconds; no two are the same. */
  at: z.number(),
  /** Where the first changed field stands, `/settings/general#name`. */
  address: z.string().check(z.regex(/^\/(?!\/)/)),
  /** The changes in words, as they were reviewed. */
  rows: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  before: names,
  after: names,
  secrets: z.array(z.string()),
})

/** A save as the browser keeps it: a KeptSave, with its time, place and words. */
export type HistoryEntry = z.infer<typeof keptEntry>

/** Reads what a browser kept, newest first; what is broken, or from another version, is left out. */
export function parseHistory(text: string | null): HistoryEntry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap((entry) => keptEntry.safeParse(entry).data ?? []).slice(0, MOST_SAVES)
  } catch {
    return []
  }
}

/** Adds a save in front. The oldest ones go when there are too many, or too much in them. */
export function addEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  const at = Math.max(entry.at, (entries[0]?.at ?? 0) + 1)
  const all = [{ ...entry, at }, ...entries].slice(0, MOST_SAVES)
  let length = 0
  return all.filter((one) => {
    length += JSON.stringify(one).length
    return length <= MOST_CHARACTERS
  })
}
