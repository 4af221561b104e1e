import { offsetIn, zoneOffset } from './time.ts'

/** A time zone to choose. `offset`: minutes ahead of UTC. */
export type Zone = { name: string; readonly offset: number }

/**
 * Every zone that the platform lists, by its current IANA name, and UTC; sorted by name, with the
 * offset at `now`. Each offset is computed when first read, because that takes a formatter.
 */
export function timeZones(now: Date): Zone[] {
  return zoneNames().map((name) => {
    let offset: number | null = null
    return {
      name,
      get offset() {
        offset ??= zoneOffset(name, now) ?? 0
        return offset
      },
    }
  })
}

/**
 * Whether a zone may be in a country (ISO 3166-1 alpha-2). False only if it is certain: true for a
 * zone or country that the platform doesn't know, for a zone without a country (UTC), and on a
 * platform that doesn't list the zones of a country.
 */
export function mayLieIn(zone: string, country: string): boolean {
  const name = currentName(zone)
  if (!name.includes('/') || name.startsWith('Etc/')) return true
  const zones = zonesOf(country)
  if (zones.length === 0 || zones.includes(name)) return true
  const year = offsetsOfYear(name)
  if (!year) return true
  // A valid name that is not on the list is an alias ("US/Eastern"), recognized by its offsets.
  const isAlias = !zoneNames().includes(name)
  return isAlias && zones.some((other) => offsetsOfYear(other) === year)
}

function zoneNames(): string[] {
  const names = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const renamed = CURRENT_NAMES.get(zone)
    if (renamed === undefined) return zone
    // An engine that lists the old name may not know the new one.
    return offsetIn(renamed) ? renamed : []
  })
  return [...new Set([...names, 'UTC'])].sort()
}

/**
 * The zones of a country. A method in new engines, a property in older ones, and missing in some.
 */
function zonesOf(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return []
  const locale: Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] } =
    new Intl.Locale(`und-${country}`)
  return (locale.getTimeZones?.() ?? locale.timeZones ?? []).map(currentName)
}

/**
 * The offsets in winter and summer; undefined for an unknown zone. Any recent year tells aliases
 * from other zones.
 */
function offsetsOfYear(zone: string): string | undefined {
  const january = zoneOffset(zone, new Date('2025-01-01T00:00:00Z'))
  const july = zoneOffset(zone, new Date('2025-07-01T00:00:00Z'))
  return january === null ? undefined : `${january} ${july}`
}

// Engines list some zones under names that IANA has retired, and systems without the old names
// don't know them.
const CURRENT_NAMES = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])

function currentName(zone: string): string {
  return CURRENT_NAMES.get(zone) ?? zone
}
