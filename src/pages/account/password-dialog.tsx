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
import { readSession } from '../../api/session/session.ts'
import { accessOf } from '../../contract/roles.ts'
import { checkPassword } from '../../domain/passwords/password-rules.ts'
import { PolicyWords } from '../../forms/passwords/policy-words.tsx'
import { RuleResults } from '../../forms/passwords/rule-results.tsx'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { typing } from '../../ui/entries/typing.ts'
import './password-dialog.css'

interface Props {
  onClose: () => void
  onDone: () => void
}

const FIELDS = ['old_password', 'new_password', 'repeated'] as const
type Field = (typeof FIELDS)[number]
/** `field` is '' if the fault is of no field. */
type Fault = { field: Field | ''; text: string }

/**
 * Asks for the old password and a new one. If the user may read the password policy, shows it and
 * checks the new one against it while typing.
 */
export function PasswordDialog({ onClose, onDone }: Props) {
  const { t } = useTranslation('account')
  const queries = useQueryClient()
  const failureText = useFailureText()
  const { data: user } = useQuery(userQuery)
  // A system administrator may read the policies of tenants, but none of them is theirs.
  const isInTenant = user !== undefined && accessOf(user) !== 'system'
  const policy = useQuery({ ...passwordPolicyQuery, enabled: isInTenant })
  const account = useQuery(accountQuery)
  const [entered, setEntered] = useState({ old_password: '', new_password: '', repeated: '' })
  const [fault, setFault] = useState<Fault>()
  const [isBusy, setBusy] = useState(false)
  const [isShown, setShown] = useState(false)
  const { name = '', extension_number = '', email = '' } = account.data ?? {}
  // If the policy can't be read, the query returns defaults. Don't check against those.
  const isReadable = isInTenant && policy.data && !policy.data.unreadable
  const known = isReadable ? policy.data.values : undefined
  const results =
    known &&
    checkPassword(known, entered.new_password, { name, extension_number, email, phone: '' })
  const isRefused = results?.some(({ passes }) => !passes) ?? false

  const enter = (field: Field, text: string) => {
    setEntered({ ...entered, [field]: text })
    setFault(undefined)
  }
  const reject = (field: Fault['field'], text: string) => {
    setFault({ field, text })
    const input = field && document.getElementById(idOf(field))
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

  return (
    <Dialog
      title={t('password.change')}
      isBusy={isBusy}
      first={idOf('old_password')}
      onClose={() => !isBusy && onClose()}
      act={{
        label: isBusy ? t('password.saving') : t('password.save'),
        isOff: isBusy,
        onAct: () => void submit(),
      }}
    >
      <div className="password-dialog">
        <div role="alert">
          {fault?.field === '' && (
            <div ref={bringIntoView} className="password-dialog-failure">
              <Alert severity="error">{fault.text}</Alert>
            </div>
          )}
        </div>
        {/* Tells password managers whose password this is. */}
        <input autoComplete="username" defaultValue={readSession()?.username} readOnly hidden />
        {FIELDS.map((field) => (
          <div key={field} className="entry">
            <label htmlFor={idOf(field)}>{t(`password.${field}`)}</label>
            <input
              id={idOf(field)}
              type={isShown ? 'text' : 'password'}
              className="text-input"
              value={entered[field]}
              onChange={(event) => enter(field, event.target.value)}
              {...typing.secret}
              autoComplete={field === 'old_password' ? 'current-password' : 'new-password'}
              maxLength={256}
              required
              aria-invalid={fault?.field === field}
              aria-describedby={`${idOf(field)}-error`}
            />
            <div id={`${idOf(field)}-error`} role="alert" className="entry-error">
              {fault?.field === field && fault.text}
            </div>
          </div>
        ))}
        <label className="password-dialog-show">
          <input
            type="checkbox"
            className="checkbox"
            checked={isShown}
            onChange={(event) => setShown(event.target.checked)}
          />
          {t('password.show')}
        </label>
        {!known && (policy.isFetched || !isInTenant) && <p>{t('password.noPolicy')}</p>}
        {known && entered.new_password === '' && <PolicyWords policy={known} />}
        {known && results && entered.new_password !== '' && (
          <RuleResults
            policy={known}
            results={results}
            password={entered.new_password}
            isShown={isShown}
          />
        )}
      </div>
    </Dialog>
  )
}

/** In a low window, the fields may be scrolled when the failure appears above them. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

const idOf = (field: Field) => `own-${field}`
