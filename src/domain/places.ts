import { zoneOffset } from './time.ts'

export type Zone = { name: string; /** minutes ahead of UTC, now */ offset: number }

/** Every zone of the platform under its current IANA name, and UTC, by name, with its offset at `now`. */
export function timeZones(now: Date): Zone[] {
  return zoneNames().flatMap((name) => {
    const offset = zoneOffset(name, now)
    return offset === null ? [] : [{ name, offset }]
  })
}

/** Which places of a tenant do not go together with its region. */
export type Mismatch = 'timezone' | 'currency' | 'country'

/**
 * Whether a zone lies in a country (ISO 3166-1 alpha-2). True also where nobody can tell: for a zone or country that the platform
 * does not know, for a zone of no country (UTC), and on a platform that does not list the zones of a country.
 */
export function mayLieIn(zone: string, country: string): boolean {
  const theirs = zonesOf(country)
  const offsets = clock(zone)
  if (theirs.length === 0 || offsets === null || !/^(?!Etc\/).+\//.test(zone)) return true
  if (theirs.includes(currentName(zone))) return true
  // A name outside the platform's list is an alias of a listed one ("US/Eastern"): known by the clock that it keeps.
  return !zoneNames().includes(currentName(zone)) && theirs.some((name) => clock(name) === offsets)
}
