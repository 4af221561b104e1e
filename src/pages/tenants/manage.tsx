import Button from '@mui/material/Button'
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHref, useLocation, useNavigate } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { switchTenant, type TenantSummary } from '../../api/resources/tenants-queries.ts'
import { hasTenant } from '../../api/session/session.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { paths } from '../../paths.ts'

/** Every row has the same: of two switches at once nobody could say which one comes last. */
const SWITCH = { mutationKey: ['tenants', 'switch'] }

/**
 * Why a switch has failed, said on the page once: `since` is when the document that says it was
 * opened.
 */
export interface Said {
  failure: string
  since: number
}

/**
 * Switches to a tenant: the shell starts anew at its first page, with nothing of the former tenant.
 */
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
      // Who has gone on meanwhile is not called back: the shell says whose tenant it is still.
      if (window.location.pathname !== here) return
      // Said by the page that stands after it: when the outcome is unknown, the shell has started
      // anew.
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
      // It keeps the focus, for a switch that fails.
      aria-disabled={isAnySwitching}
      onClick={() => queries.isMutating(SWITCH) === 0 && mutate()}
    >
      {isPending ? t('switching') : t('manage')}
    </Button>
  )
}
