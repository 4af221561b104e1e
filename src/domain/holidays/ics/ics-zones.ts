import { ownValue } from '../../../contract/json/own-value.ts'
import { yearOf } from '../../time/calendar.ts'
import { type OffsetAt, offsetIn } from '../../time/time.ts'
import { WINDOWS_ZONES } from './cldr/windows-zones.ts'
import { type Component, propertiesOf, propertyOf } from './content-lines.ts'
import { icsTime, offsetOf } from './ics-time.ts'
import { readRule, recurrences } from './recurrence.ts'

const MINUTE = 60_000
/** The last year for which a zone's clock changes are read from the file's own description. */
const LAST_YEAR = 2100

/** Finds a zone by its name in a file: its offsets, or null for an unknown zone. */
export type FindZone = (name: string) => OffsetAt | null

/**
 * Finds zones by their names in a file. If the name is unknown, uses the file's description of the
 * zone (VTIMEZONE).
 */
export function zonesOf(calendar: Component): FindZone {
  const described = new Map<string, Component>()
  for (const zone of calendar.components) {
    const name = propertyOf(zone, 'TZID')?.value.trim()
    if (zone.name === 'VTIMEZONE' && name) described.set(name, zone)
  }
  const known = new Map<string, OffsetAt | null>()
  return (name) => {
    let found = known.get(name)
    if (found === undefined) {
      const own = described.get(name)
      const location = own && propertyOf(own, 'X-LIC-LOCATION')?.value
      found =
        offsetsOf(ianaName(name) ?? ianaName(location ?? '') ?? name) ??
        (own ? describedOffsets(own) : null)
      known.set(name, found)
    }
    return found
  }
}

/** The offsets of a zone whose name is known without a description; null for others. */
export const zoneNamed = (name: string): OffsetAt | null => offsetsOf(ianaName(name) ?? name)

/** The offsets of a zone with an IANA name or an offset from UTC as its name. */
function offsetsOf(name: string): OffsetAt | null {
  const fixed = fixedOffset(name)
  return fixed === null ? offsetIn(name) : () => fixed
}

/** "UTC", "GMT+02:00", "(UTC-05:00)", "+0100" */
function fixedOffset(name: string): number | null {
  const [, offset] = /^\(?(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?:[:.]?\d\d)?)\)?$/i.exec(name.trim()) ?? []
  return offset === undefined ? null : offsetOf(offset)
}

const byWindowsName = new Map(
  Object.entries(WINDOWS_ZONES).map(([name, zone]) => [name.toLowerCase(), zone]),
)

const REGIONS = [
  'Europe',
  'America',
  'Asia',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
]

/**
 * Names that Exchange, Outlook on the web and Rails show, without the cities or the offset that
 * other programs add.
 */
const SHOWN_NAMES: Record<string, string> = {
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  'mountain time': 'America/Denver',
  'pacific time': 'America/Los_Angeles',
  'atlantic time': 'America/Halifax',
  'indiana (east)': 'America/Indiana/Indianapolis',
  'coordinated universal time': 'UTC',
  'greenwich mean time': 'Europe/London',
  hawaii: 'Pacific/Honolulu',
  alaska: 'America/Anchorage',
  arizona: 'America/Phoenix',
  yukon: 'America/Whitehorse',
  saskatchewan: 'America/Regina',
  newfoundland: 'America/St_Johns',
  'baja california': 'America/Tijuana',
  'central america': 'America/Guatemala',
  'easter island': 'Pacific/Easter',
  chetumal: 'America/Cancun',
  haiti: 'America/Port-au-Prince',
  'turks and caicos': 'America/Grand_Turk',
  brasilia: 'America/Sao_Paulo',
  'city of buenos aires': 'America/Argentina/Buenos_Aires',
  greenland: 'America/Nuuk',
  'saint pierre and miquelon': 'America/Miquelon',
  salvador: 'America/Bahia',
  'cabo verde is.': 'Atlantic/Cape_Verde',
  'west central africa': 'Africa/Lagos',
  'sri jayawardenepura': 'Asia/Colombo',
  astana: 'Asia/Almaty',
  'universal time': 'UTC',
}

/**
 * The IANA name of a zone by any name that calendars use for it: "W. Europe Standard Time",
 * "/freeassociation.sourceforge.net/Europe/Berlin", "tzone://Microsoft/Utc", "(UTC+01:00)
 * Amsterdam, Berlin, Bern". Null if the zone is not certain.
 */
function ianaName(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/g, '').trim()
  if (plain === '') return null
  // Outlook adds numbers to zones of the same name.
  const windows =
    byWindowsName.get(plain.toLowerCase()) ??
    byWindowsName.get(plain.toLowerCase().replace(/ \d+$/, ''))
  if (windows) return windows
  if (fixedOffset(plain) !== null) return plain
  const parts = plain.split('/').filter(Boolean)
  for (const length of [3, 2, 1]) {
    const candidate = parts.slice(-length).join('/').replaceAll(' ', '_')
    if (length <= parts.length && offsetIn(candidate)) return candidate
  }
  return zoneOfShownName(plain)
}

function zoneOfShownName(name: string): string | null {
  const [, offset = '', places = name] =
    /^\((?:UTC|GMT)\s*([+-]\d{1,2}[:.]\d\d)?\)\s*(.*)$/i.exec(name) ?? []
  const plain = places.replace(/\((us & canada|us and canada|canada|mexico)\)/i, '').trim()
  const shown = ownValue(SHOWN_NAMES, plain.toLowerCase())
  if (shown) return shown
  const ahead = offset ? offsetOf(offset.replace('.', ':')) : null
  const cities = plain.split(/\s*[,/:]\s*/).map((city) => city.replaceAll(' ', '_').toLowerCase())
  const found = cities.flatMap((city) => REGIONS.map((region) => `${region}/${city}`))
  // A city without a region could be any word, so its winter or summer offset must match.
  return found.find((zone) => ahead !== null && offsetsInAYear(zone).includes(ahead)) ?? null
}

function offsetsInAYear(zone: string): (number | undefined)[] {
  const offsetAt = offsetIn(zone)
  return [offsetAt?.(Date.UTC(2025, 0, 1)), offsetAt?.(Date.UTC(2025, 6, 1))]
}

/** The offsets that a VTIMEZONE describes; null if a part of it can't be read. */
function describedOffsets(zone: Component): OffsetAt | null {
  const changes: { at: number; offset: number }[] = []
  let before: number | null = null
  for (const part of zone.components) {
    const start = icsTime(propertyOf(part, 'DTSTART')?.value ?? '')
    const from = offsetOf(propertyOf(part, 'TZOFFSETFROM')?.value ?? '')
    const offset = offsetOf(propertyOf(part, 'TZOFFSETTO')?.value ?? '')
    if (!start || from === null || offset === null) return null
    const walls = [start.wall]
    for (const { value } of propertiesOf(part, 'RDATE')) {
      walls.push(...value.split(',').flatMap((one) => icsTime(one)?.wall ?? []))
    }
    for (const { value } of propertiesOf(part, 'RRULE')) {
      const rule = readRule(value, start)
      if ('unknownPart' in rule) return null
      const { until } = rule
      for (const wall of recurrences(rule, start.wall, Date.UTC(LAST_YEAR, 0) / MINUTE)) {
        if (until && wall - (until.offset === null ? 0 : from) > until.wall) break
        if (yearOf(wall) >= 1900) walls.push(wall)
      }
    }
    changes.push(...walls.map((wall) => ({ at: (wall - from) * MINUTE, offset })))
    before ??= from
  }
  if (changes.length === 0) return null
  changes.sort((a, b) => a.at - b.at)
  return (instant) =>
    changes.findLast(({ at }) => at <= instant)?.offset ?? changes[0]?.offset ?? before ?? 0
}
