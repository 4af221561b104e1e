import { defaultPasswordPolicy } from '../../contract/defaults.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { keysOf } from '../../contract/json/keys-of.ts'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import { nextOccurrences, type Span } from '../holidays/occurrences.ts'
import type { Level } from '../tenant/usage.ts'
import { DAY, type WallMinutes } from '../time/calendar.ts'

const HOLIDAY_DAYS = 14

/** What may need attention. A part that is still being read, or could not be read, is undefined. */
export interface Known<H extends Holiday> {
  tenant: Pick<TenantSettings, 'enable_night_mode' | 'cdr_event' | 'extension_event'>
  /** The tenant's certificate, if it has one. `days` left are negative once it has expired. */
  certificate?: { days: number; state: 'ok' | 'soon' | 'expired' | 'not_yet' } | undefined
  holidays?: readonly H[] | undefined
  policy?: PasswordPolicy | undefined
  /** How full the disk is. */
  disk?: Level | undefined
}

/** One thing that needs attention. */
export type Attention<H> =
  | { kind: 'night_mode' | 'cdr_event' | 'extension_event' | 'disk' | 'certificate_late' }
  | { kind: 'certificate_soon' | 'certificate_over'; days: number }
  | { kind: 'holiday'; holiday: H; span: Span }
  /** `field`: the first one that asks for less than its default. */
  | { kind: 'policy'; field: keyof PasswordPolicy }

/**
 * What needs attention, most urgent first. `wall` is what the tenant's wall clock shows; holidays
 * are left out where it is null, as in an unknown zone.
 */
export function attention<H extends Holiday>(
  { tenant, certificate, holidays, policy, disk }: Known<H>,
  wall: WallMinutes | null,
): Attention<H>[] {
  const list: Attention<H>[] = []
  if (tenant.enable_night_mode) list.push({ kind: 'night_mode' })
  if (certificate && certificate.state !== 'ok') list.push(expiring(certificate))
  if (disk && disk !== 'ok') list.push({ kind: 'disk' })
  const next = wall === null ? null : nextHoliday(holidays ?? [], wall)
  if (next) list.push({ kind: 'holiday', ...next })
  const field = policy && weakened(policy)
  if (field) list.push({ kind: 'policy', field })
  for (const hook of ['cdr_event', 'extension_event'] as const) {
    if (tenant[hook].enabled && tenant[hook].auth === 'DISABLE') list.push({ kind: hook })
  }
  return list
}

function expiring({ days, state }: NonNullable<Known<Holiday>['certificate']>) {
  if (state === 'not_yet') return { kind: 'certificate_late' as const }
  return state === 'expired'
    ? { kind: 'certificate_over' as const, days: -days }
    : { kind: 'certificate_soon' as const, days }
}

/** The holiday of now, or else the next one within 14 days. */
function nextHoliday<H extends Holiday>(
  holidays: readonly H[],
  wall: WallMinutes,
): { holiday: H; span: Span } | null {
  return holidays
    .flatMap((holiday) => nextOccurrences(holiday, wall, 1).map((span) => ({ holiday, span })))
    .filter(({ span }) => span.start <= wall + HOLIDAY_DAYS * DAY)
    .reduce<{ holiday: H; span: Span } | null>(
      (first, one) => (first && first.span.start <= one.span.start ? first : one),
      null,
    )
}

/**
 * The first field in which a policy asks for less than the default. The longest length does not
 * count.
 */
function weakened(policy: PasswordPolicy): keyof PasswordPolicy | undefined {
  const names = keysOf(defaultPasswordPolicy)
  return names.find((name) => name !== 'max_length' && policy[name] < defaultPasswordPolicy[name])
}
