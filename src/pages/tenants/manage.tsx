import Button from '@mui/material/Button'
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHref, useLocation, useNavigate } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { switchTenant, type TenantSummary } from '../../api/resources/tenants-queries.ts'
import { hasTenant } from '../../api/session/session.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { paths } from '../../paths.ts'

/** All rows share this key: the outcome of two switches at once would be unpredictable. */
const SWITCH = { mutationKey: ['tenants', 'switch'] }

/** Why a switch failed. `since`: when the document that shows it was opened, to show it once. */
export interface Said {
  failure: string
  since: number
}

/** Switches to a tenant. The shell restarts at its first page, without the former tenant's data. */
export function Manage({ tenant }: { tenant: TenantSummary }) {
  const { t } = useTranslation('tenants')
  const failureText = useFailureText()
  const navigate = useNavigate()
  const { search } = useLocation()
  const here = useHref(paths.tenants)
  const isOff = useUnsupported('POST /tenants/switch')
  const queries = useQueryClient()
  const isAnySwitching = useIsMutating(SWITCH) > 0
  const { name } = tenant

  const change = async () => {
    const hadTenant = hasTenant('system')
    try {
      await switchTenant({ ...tenant, list: search })
      void navigate(paths.overview)
    } catch (error) {
      // Don't bring users back who have gone to another page. The shell shows the current tenant.
      if (window.location.pathname !== here) return
      // Passed through the location's state, because after an unknown outcome the shell has
      // restarted and this component no longer exists.
      const hasUnknownOutcome = hadTenant && !hasTenant('system')
      const failure = t(hasUnknownOutcome ? 'switchUnknown' : 'switchFailed', {
        name,
        why: failureText(error),
      })
      const state: Said = { failure, since: performance.timeOrigin }
      void navigate(
        { search: window.location.search },
        { replace: true, state, preventScrollReset: true },
      )
    }
  }
  const { mutate, isPending } = useMutation({ ...SWITCH, mutationFn: change })
  return (
    <Button
      size="small"
      variant="outlined"
      aria-label={t('manageName', { name })}
      disabled={isOff}
      // Not `disabled`, to keep the focus in case the switch fails.
      aria-disabled={isAnySwitching}
      onClick={() => queries.isMutating(SWITCH) === 0 && mutate()}
    >
      {isPending ? t('switching') : t('manage')}
    </Button>
  )
}
