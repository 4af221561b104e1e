import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { passwordPolicyQuery } from '../../api/resources/password-policy-queries.ts'
import {
  accountQuery,
  changePassword,
  userQuery,
  WrongPassword,
} from '../../api/resources/user-queries.ts'
import { accessOf } from '../../contract/roles.ts'
import { checkPassword } from '../../domain/passwords/password-rules.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

export const PASSWORD_FIELDS = ['old_password', 'new_password', 'repeated'] as const
export type PasswordField = (typeof PASSWORD_FIELDS)[number]
/** `field` is '' if the fault is of no field. */
type Fault = { field: PasswordField | ''; text: string }

/** The id of a field's input. */
export const passwordFieldId = (field: PasswordField) => `own-${field}`

/**
 * What is entered for a new password, and what is wrong with it. `policy` and `results` are
 * undefined if the user's password policy can't be read. `submit` calls `onDone` after the change.
 */
export function usePasswordChange(onDone: () => void) {
  const { t } = useTranslation('account')
  const queries = useQueryClient()
  const failureText = useFailureText()
  const { data: user } = useQuery(userQuery)
  // A system administrator may read the policies of tenants, but belongs to none of them.
  const isInTenant = user !== undefined && accessOf(user) !== 'system'
  const { data, isFetched } = useQuery({ ...passwordPolicyQuery, enabled: isInTenant })
  const account = useQuery(accountQuery)
  const [entered, setEntered] = useState({ old_password: '', new_password: '', repeated: '' })
  const [fault, setFault] = useState<Fault>()
  const [isBusy, setBusy] = useState(false)
  const { name = '', extension_number = '', email = '' } = account.data ?? {}
  // If the policy can't be read, the query returns defaults. Don't check against those.
  const policy = isInTenant && !data?.unreadable ? data?.values : undefined
  const results =
    policy &&
    checkPassword(policy, entered.new_password, { name, extension_number, email, phone: '' })
  const isRefused = results?.some(({ passes }) => !passes) ?? false

  const reject = (field: Fault['field'], text: string) => {
    setFault({ field, text })
    const input = field && document.getElementById(passwordFieldId(field))
    if (!(input instanceof HTMLInputElement)) return
    input.focus()
    // A hidden password is typed again rather than corrected.
    input.select()
  }
  const submit = async () => {
    const { old_password, new_password, repeated } = entered
    if (old_password === '') return reject('old_password', t('password.blank'))
    if (new_password === '') return reject('new_password', t('password.blank'))
    if (isRefused) return reject('new_password', t('password.refused'))
    if (new_password !== repeated) return reject('repeated', t('password.differ'))
    setBusy(true)
    setFault(undefined)
    try {
      await changePassword({ old_password, new_password })
      // While a change was required, the server may have rejected all other requests.
      void queries.invalidateQueries()
      onDone()
    } catch (error) {
      if (error instanceof WrongPassword) return reject('old_password', t('password.wrong'))
      const failure = error instanceof ApiFailure ? error : undefined
      if (failure?.kind === 'unconfirmed') return reject('', t('password.unconfirmed'))
      reject(failure?.byField().has('new_password') ? 'new_password' : '', failureText(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    entered,
    enter: (field: PasswordField, text: string) => {
      setEntered({ ...entered, [field]: text })
      setFault(undefined)
    },
    fault,
    isBusy,
    policy,
    results,
    /** Whether it is certain that there is no policy to check against. */
    hasNoPolicy: !policy && (isFetched || !isInTenant),
    submit,
  }
}
