import { useQuery } from '@tanstack/react-query'
import { passwordPolicyQuery } from '../../api/resources/password-policy-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { keysOf } from '../../contract/json/keys-of.ts'
import { type Attention, attention } from '../../domain/schedule/attention.ts'
import { quotaUsage } from '../../domain/tenant/usage.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { hasFailed, isAwaited } from '../../ui/query-state.tsx'
import { useBalance } from './use-balance.ts'

type Part = 'balance' | 'policy' | 'certificate'

/** What needs attention. `isReady`: all checks are done. `unchecked`: checks that failed. */
export function useAttention({ values, plan }: TenantSnapshot): {
  list: Attention[]
  isReady: boolean
  unchecked: Part[]
  balance: bigint | null | undefined
} {
  const now = useMinute()
  const balance = useBalance()
  const policy = useQuery(passwordPolicyQuery)
  const certificate = useCertificateExpiry(values.stir_shaken_cert, now)
  const units = balance.data?.units
  const list = attention({
    tenant: values,
    certificate: certificate.data,
    policy: policy.data?.values,
    disk: quotaUsage(plan.used_disk_quota, plan.disk_quota)?.level,
    balance: units,
  })
  const parts = { balance, policy, certificate }
  const names = keysOf(parts)
  return {
    list,
    isReady: !names.some((name) => isAwaited(parts[name])),
    unchecked: names.filter((name) => hasFailed(parts[name])),
    balance: units,
  }
}

/** The expiry of the certificate, if there is one. Checked daily. Loads the parser on demand. */
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
