import type { Status } from '../../contract/status.ts'
import type { TenantPlan } from '../../contract/tenant.ts'

/** The live figure that counts against each limit of a plan. The API has no limit for trunks. */
export const LIMITS = {
  current_users: 'max_extensions',
  current_calls: 'max_concurrent_calls',
  current_ring_groups: 'max_ring_groups',
  current_ivrs: 'max_virtual_receptionists',
  current_queues: 'max_call_queues',
  current_conference_rooms: 'max_conference_rooms',
} as const satisfies Partial<Record<keyof Status, keyof TenantPlan>>

interface ReadPlan {
  plan: TenantPlan
  invalidPaths: readonly string[]
  missingPaths: readonly string[]
}

/**
 * Why a field of the plan has a default value; null if the PBX sent the field. A default must not
 * look as if the PBX had sent it.
 */
export function gapAt(read: ReadPlan, name: keyof TenantPlan): 'invalid' | 'missing' | null {
  if (read.invalidPaths.includes(name)) return 'invalid'
  return read.missingPaths.includes(name) ? 'missing' : null
}

/** The limit for a figure; undefined if there is none or the PBX didn't send it. */
export function limitOf(read: ReadPlan, figure: string): number | undefined {
  const name = figure in LIMITS ? LIMITS[figure as keyof typeof LIMITS] : undefined
  return name && gapAt(read, name) === null ? read.plan[name] : undefined
}
