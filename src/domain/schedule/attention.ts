import type { Holiday } from '../../contract/holidays.ts'
import { defaultPasswordPolicy, type PasswordPolicy } from '../../contract/password-policy.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import { holidayPath } from '../holidays/holiday-path.ts'
import { nextOccurrences, type Span } from '../holidays/occurrences.ts'
import type { Level } from '../tenant/usage.ts'
import { DAY, type WallMinutes } from '../time/calendar.ts'

const HOLIDAY_DAYS = 14

/** What of a tenant may need attention. A part that could not be read, or is still being read, is undefined. */
export interface Known<H extends Holiday> {
  tenant: Pick<TenantSettings, 'enable_night_mode' | 'cdr_event' | 'extension_event'>
  /** The tenant's certificate, if it has one: `days` left, negative when they have passed. */
  certificate?: { days: number; state: 'ok' | 'soon' | 'expired' | 'not_yet' } | undefined
  holidays?: readonly H[] | undefined
  policy?: PasswordPolicy | undefined
  /** How full the disk is. */
  disk?: Level | undefined
}

/** One thing that needs attention, and the address of the field where it is mended. */
export type Attention<H> = { to: string } & (
  | {
      kind: 'night_mode' | 'policy' | 'cdr_event' | 'extension_event' | 'disk' | 'certificate_late'
    }
  | { kind: 'certificate_soon' | 'certificate_over'; days: number }
  | { kind: 'holiday'; holiday: H; span: Span }
)

/** What needs attention at a reading of the tenant's wall clock (null in an unknown zone: holidays are left out), most urgent first. */
export function attention<H extends Holiday>(
  { tenant, certificate, holidays, policy, disk }: Known<H>,
  wall: WallMinutes | null,
): Attention<H>[] {
  const list: Attention<H>[] = []
  if (tenant.enable_night_mode)
    list.push({ kind: 'night_mode', to: '/office-hours#enable_night_mode' })
  if (certificate && certificate.state !== 'ok')
    list.push({ ...expiring(certificate), to: '/settings/security#stir_shaken_cert' })
  if (disk && disk !== 'ok') list.push({ kind: 'disk', to: '/settings/plan' })
  const next = wall === null ? null : nextHoliday(holidays ?? [], wall)
  if (next) list.push({ kind: 'holiday', ...next, to: holidayPath(next.holiday.id) })
  const weak = policy && weakened(policy)
  if (weak) list.push({ kind: 'policy', to: `/password-policy#${weak}` })
  for (const hook of ['cdr_event', 'extension_event'] as const) {
    if (tenant[hook].enabled && tenant[hook].auth === 'DISABLE')
      list.push({ kind: hook, to: `/settings/web-hooks#${hook}.auth` })
  }
  return list
}

function expiring({ days, state }: NonNullable<Known<Holiday>['certificate']>) {
  if (state === 'not_yet') return { kind: 'certificate_late' as const }
  return state === 'expired'
    ? { kind: 'certificate_over' as const, days: -days }
    : { kind: 'certificate_soon' as const, days }
}

/** The holiday that is now or, of those within 14 days, comes next. */
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

/** The first field in which a policy asks for less than the default does. A lower longest length is no weakness of the rest. */
function weakened(policy: PasswordPolicy): keyof PasswordPolicy | undefined {
  const names = Object.keys(defaultPasswordPolicy) as (keyof PasswordPolicy)[]
  return names.find((name) => name !== 'max_length' && policy[name] < defaultPasswordPolicy[name])
}
