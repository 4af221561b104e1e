import { useQuery } from '@tanstack/react-query'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { passwordPolicyQuery } from '../../api/resources/password-policy-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { keysOf } from '../../contract/json/keys-of.ts'
import { type Attention, attention } from '../../domain/schedule/attention.ts'
import { quotaUsage } from '../../domain/tenant/usage.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { useMinute } from '../../ui/hooks/now.ts'

type Part = 'holidays' | 'policy' | 'certificate'

/**
 * What needs attention. `isReady` once everything was checked; `unchecked` lists what could not be.
 */
export function useAttention({ values, plan }: TenantSnapshot): {
  list: Attention<Holiday>[]
  isReady: boolean
  unchecked: Part[]
} {
  const now = useMinute()
  const holidays = useQuery(holidaysQuery)
  const policy = useQuery(passwordPolicyQuery)
  const certificate = useCertificateExpiry(values.stir_shaken_cert, now)
  const offsetAt = offsetIn(values.timezone)
  const list = attention(
    {
      tenant: values,
      certificate: certificate.data,
      holidays: holidays.data,
      policy: policy.data?.values,
      disk: quotaUsage(plan.used_disk_quota, plan.disk_quota)?.level,
    },
    offsetAt && wallAt(offsetAt, now),
  )
  const parts = { holidays, policy, certificate }
  const names = keysOf(parts)
  return {
    list,
    isReady: !names.some((name) => parts[name].isLoading),
    unchecked: names.filter((name) => parts[name].isError),
  }
}

/**
 * When the certificate expires, if there is one: only then the parser is loaded. Checked again
 * every day.
 */
function useCertificateExpiry(pem: string, now: number) {
  const day = Math.floor(now / 86_400_000)
  return useQuery({
    queryKey: ['certificate', pem, day],
    enabled: pem.trim() !== '',
    queryFn: async () => {
      const { describeCertificate, expiry } = await import(
        '../../domain/certificates/certificate.ts'
      )
      const facts = describeCertificate(pem)
      if ('error' in facts) throw new Error(facts.error)
      return expiry(facts, new Date())
    },
  })
}
