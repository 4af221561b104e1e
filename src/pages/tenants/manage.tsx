import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useMissing } from '../../api/offered.ts'
import { hasTenant } from '../../api/session.ts'
import { switchTenant, type TenantSummary } from '../../api/tenants.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'

/** Switches to a tenant: the shell starts anew at its first page, with nothing of the former tenant. */
export function Manage({ tenant }: { tenant: TenantSummary }) {
  const { t } = useTranslation('tenants')
  const failureText = useFailureText()
  const navigate = useNavigate()
  const location = useLocation()
  const [isSwitching, setSwitching] = useState(false)
  const isOff = useMissing('POST /tenants/switch')
  const { name } = tenant

  const change = async () => {
    setSwitching(true)
    const hadTenant = hasTenant()
    try {
      await switchTenant(tenant)
      navigate('/')
    } catch (error) {
      // Said by the page that stands after it: when the outcome is unknown, the shell has started anew.
      const isUnknown = hadTenant && !hasTenant()
      const text = isUnknown ? t('switchUnknown', { name }) : t('switchFailed', { name })
      const state = { failure: `${text} ${failureText(error)}` }
      navigate(location, { replace: true, state, preventScrollReset: true })
      setSwitching(false)
    }
  }
  return (
    <Button
      size="small"
      variant="outlined"
      aria-label={t('manageName', { name })}
      disabled={isSwitching || isOff}
      onClick={change}
    >
      {isSwitching ? t('switching') : t('manage')}
    </Button>
  )
}
