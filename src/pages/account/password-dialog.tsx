import { useState } from 'react'
import { readSession } from '../../api/session/session.ts'
import { PolicyWords } from '../../forms/passwords/policy-words.tsx'
import { RuleResults } from '../../forms/passwords/rule-results.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { PASSWORD_FIELDS, passwordFieldId, usePasswordChange } from './use-password-change.ts'
import './password-dialog.css'

interface Props {
  onClose: () => void
  onDone: () => void
}

/**
 * Asks for the old password and a new one. If the user may read the password policy, shows it and
 * checks the new one against it while typing.
 */
export function PasswordDialog({ onClose, onDone }: Props) {
  const { t } = useTranslation('account')
  const [isShown, setShown] = useState(false)
  const { entered, enter, fault, isBusy, policy, results, hasNoPolicy, submit } =
    usePasswordChange(onDone)
  return (
    <Dialog
      title={t('password.change')}
      isBusy={isBusy}
      first={passwordFieldId('old_password')}
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
        {PASSWORD_FIELDS.map((field) => (
          <div key={field} className="entry">
            <label htmlFor={passwordFieldId(field)}>{t(`password.${field}`)}</label>
            <input
              id={passwordFieldId(field)}
              type={isShown ? 'text' : 'password'}
              className="text-input"
              value={entered[field]}
              onChange={(event) => enter(field, event.target.value)}
              {...typing.secret}
              autoComplete={field === 'old_password' ? 'current-password' : 'new-password'}
              maxLength={256}
              required
              aria-invalid={fault?.field === field}
              aria-describedby={`${passwordFieldId(field)}-error`}
            />
            <div id={`${passwordFieldId(field)}-error`} role="alert" className="entry-error">
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
        {hasNoPolicy && <p>{t('password.noPolicy')}</p>}
        {policy && entered.new_password === '' && <PolicyWords policy={policy} />}
        {policy && results && entered.new_password !== '' && (
          <RuleResults
            policy={policy}
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
