import { useMutation } from '@tanstack/react-query'
import { switchTenant } from '../../api/resources/tenants-queries.ts'
import type { ChosenTenant } from '../../api/session/session.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** Switches the session back to the tenant that the page was opened for. */
export function SwitchBackButton({ tenant }: { tenant: ChosenTenant }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { mutate, isPending, error } = useMutation({ mutationFn: () => switchTenant(tenant) })
  return (
    <>
      {error && <span>{failureText(error)}</span>}
      <button
        type="button"
        className="button small inherit"
        aria-disabled={isPending}
        onClick={() => !isPending && mutate()}
      >
        {t('remoteChanges.switchBack')}
      </button>
    </>
  )
}
