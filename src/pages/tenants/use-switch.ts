import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useHref, useLocation, useNavigate } from 'react-router'
import { switchTenant, type TenantSummary } from '../../api/resources/tenants-queries.ts'
import { hasTenant } from '../../api/session/session.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'

/** The state of the list's address. */
export interface ListState {
  /** Why a switch failed. */
  failure?: string
  /** When the document that shows `failure` was opened, to show it once. */
  since?: number
  /** The page that needs a tenant. */
  next?: string
  /** The user has come back from a tenant. */
  isBack?: boolean
}

/**
 * Switches to a tenant. The shell restarts at the page that needed a tenant, or at its first page,
 * without the former tenant's data. `switching`: the tenant of a switch that is running, if any.
 */
export function useSwitch() {
  const { t } = useTranslation('tenants')
  const failureText = useFailureText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { search, state } = useLocation()
  const next = (state as ListState | null)?.next
  const here = useHref(paths.tenants)

  const change = async (tenant: TenantSummary) => {
    const hadTenant = hasTenant('system')
    try {
      await switchTenant({ ...tenant, list: search })
      void navigate(next ?? paths.overview)
    } catch (error) {
      // Don't bring users back who have gone to another page. The shell shows the current tenant.
      if (window.location.pathname !== here) return
      // Passed through the location's state, because after an unknown outcome the shell has
      // restarted and this page's state no longer exists.
      const hasUnknownOutcome = hadTenant && !hasTenant('system')
      const failure = t(hasUnknownOutcome ? 'switchUnknown' : 'switchFailed', {
        name: tenant.name,
        why: failureText(error),
      })
      const failed: ListState = { failure, since: performance.timeOrigin, ...(next && { next }) }
      // The tenant may have been deleted meanwhile.
      void queries.invalidateQueries({ queryKey: ['tenants'] })
      void navigate(
        { search: window.location.search },
        { replace: true, state: failed, preventScrollReset: true },
      )
    }
  }
  const { mutate, isPending, variables } = useMutation({ mutationFn: change })
  const switching = isPending ? variables : undefined
  // The outcome of two switches at once would be unpredictable.
  return { switching, switchTo: (tenant: TenantSummary) => !isPending && mutate(tenant) }
}
