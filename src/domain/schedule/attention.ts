import { keysOf } from '../../contract/json/keys-of.ts'
import type { PasswordPolicy } from '../../contract/password-policy.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import { defaultPasswordPolicy } from '../../contract/values/defaults.ts'
import type { Level } from '../tenant/usage.ts'

/** What may need attention. Anything that is still loading, or could not be read, is undefined. */
export interface Known {
  tenant: Pick<TenantSettings, 'cdr_event' | 'extension_event'>
  /** The tenant's certificate, if it has one. `days` left are negative once it has expired. */
  certificate?: { days: number; state: 'ok' | 'soon' | 'expired' | 'not_yet' } | undefined
  policy?: PasswordPolicy | undefined
  /** How full the disk is. */
  disk?: Level | undefined
  /** The balance of the account, in hundred-thousandths; null if there is no account. */
  balance?: bigint | null | undefined
}

/** One thing that needs attention. */
export type Attention = { severity: Severity } & (
  | { kind: 'balance' | 'cdr_event' | 'extension_event' | 'disk' | 'certificate_late' }
  | { kind: 'certificate_soon' | 'certificate_over'; days: number }
  /** `field`: the first one that is weaker than its default. */
  | { kind: 'policy'; field: keyof PasswordPolicy }
)

/** error: something doesn't work. warning: it may soon stop working. info: worth a look. */
type Severity = 'error' | 'warning' | 'info'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/**
 * What needs attention, most urgent first. Night mode is not included: it is shown with the hours.
 */
export function attention({ tenant, certificate, policy, disk, balance }: Known): Attention[] {
  const list: Attention[] = []
  if (certificate && certificate.state !== 'ok') list.push(expiring(certificate))
  if (typeof balance === 'bigint' && balance < 0n) {
    list.push({ kind: 'balance', severity: 'error' })
  }
  if (disk && disk !== 'ok') {
    list.push({ kind: 'disk', severity: disk === 'full' ? 'error' : 'warning' })
  }
  const field = policy && weakened(policy)
  if (field) list.push({ kind: 'policy', field, severity: 'info' })
  for (const hook of ['cdr_event', 'extension_event'] as const) {
    if (tenant[hook].enabled && tenant[hook].auth === 'DISABLE') {
      list.push({ kind: hook, severity: 'info' })
    }
  }
  return list.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

function expiring({ days, state }: NonNullable<Known['certificate']>): Attention {
  if (state === 'not_yet') return { kind: 'certificate_late', severity: 'error' }
  return state === 'expired'
    ? { kind: 'certificate_over', days: -days, severity: 'error' }
    : { kind: 'certificate_soon', days, severity: 'warning' }
}

/**
 * The first field in which a policy is weaker than the default. The maximum length doesn't count.
 */
function weakened(policy: PasswordPolicy): keyof PasswordPolicy | undefined {
  const names = keysOf(defaultPasswordPolicy)
  return names.find((name) => name !== 'max_length' && policy[name] < defaultPasswordPolicy[name])
}
