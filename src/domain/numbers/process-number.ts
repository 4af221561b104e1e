import type { E164 } from '../../contract/tenant.ts'

/** One change to a number: what was removed or added in front. */
type NumberStep = {
  code:
    | 'remove_special_chars'
    | 'remove_plus'
    | 'remove_country'
    | 'remove_area_code'
    | 'add_national_code'
    | 'add_international_code'
    | 'add_prefix'
  value: string
}

export type ProcessedNumber = {
  result: string
  /** The kind of call for which the PBX checks permissions. */
  kind: 'untouched' | 'domestic' | 'national' | 'international'
  steps: NumberStep[]
}

/**
 * The calling code of a country as the PBX writes it: "Angola(244)" gives "244"; '' if there is
 * none.
 */
export function countryCode(country: string): string {
  return /\(\+?(\d+)\)\s*$/.exec(country)?.[1] ?? ''
}

/**
 * What the PBX makes of a dialled number (administration guide, "E164 Number Processing"). With
 * processing off it changes nothing. Without a leading + it changes nothing either, but the number
 * counts as international or domestic. Otherwise it rewrites the number for the trunk.
 */
export function processNumber(dialled: string, settings: E164): ProcessedNumber {
  if (!settings.enabled) return { result: dialled, kind: 'untouched', steps: [] }

  const special = settings.remove_special_chars ? (dialled.match(/[() ]/g) ?? []).join('') : ''
  const number = special ? dialled.replace(/[() ]/g, '') : dialled
  if (!number.startsWith('+')) {
    return { result: dialled, kind: kindWithoutPlus(number, settings), steps: [] }
  }

  const steps: NumberStep[] = []
  // Changes that remove or add nothing are not listed.
  const note = (code: NumberStep['code'], value: string) => {
    if (value) steps.push({ code, value })
    return value
  }
  note('remove_special_chars', special)
  note('remove_plus', '+')
  const digits = number.slice(1)
  const country = countryCode(settings.country)

  if (!country || !digits.startsWith(country)) {
    const international = note('add_international_code', settings.international_code)
    const prefix = note('add_prefix', settings.prefix)
    // According to the PBX's documentation, with a prefix it needs the permission of a national
    // call.
    const kind = prefix === '' || !country ? 'international' : 'national'
    return { result: prefix + international + digits, kind, steps }
  }

  let rest = digits
  if (settings.remove_duplicate_countries) {
    rest = rest.slice(note('remove_country', country).length)
    // The area code follows the country code. If the country code is kept, the area code is not at
    // the start and can't be found.
    if (settings.remove_duplicate_area_codes && rest.startsWith(settings.area_code)) {
      rest = rest.slice(note('remove_area_code', settings.area_code).length)
    }
  }
  const national = note('add_national_code', settings.national_code)
  const prefix = note('add_prefix', settings.prefix)
  return { result: prefix + national + rest, kind: 'domestic', steps }
}

function kindWithoutPlus(number: string, { international_code }: E164) {
  return international_code && number.startsWith(international_code) ? 'international' : 'domestic'
}
