import type { TenantEdits } from '../../../contract/tenant.ts'
import { dateTimeFormat } from '../../../domain/intl.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { useFault } from '../../../forms/validation/use-fault.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { useCertificate } from '../use-certificate.ts'
import './certificate-facts.css'

/** The owner and expiry of the certificate in the form, and whether its private key matches. */
export function CertificateFacts() {
  const { t } = useTranslation(['settings', 'common'])
  const locale = useLocale()
  const reading = useCertificate()
  // After a failed save the field itself shows the error.
  const isSaid = useFault<TenantEdits>(['stir_shaken_cert'])
  if (!reading || ('error' in reading && isSaid)) return null
  if ('error' in reading) {
    return (
      <FieldNote severity="error">
        {reading.error === 'private_key'
          ? t('common:errors.rules.certificate_with_key')
          : t(`security.errors.${reading.error}`)}
      </FieldNote>
    )
  }
  const { facts, expiry, belongs } = reading
  const date = dateTimeFormat(locale, { dateStyle: 'medium' })
  const valid = { from: date.format(facts.notBefore), to: date.format(facts.notAfter) }
  return (
    <section aria-labelledby="certificate-title" className="certificate-facts">
      <h3 id="certificate-title">{t('security.certificate')}</h3>
      <FactList
        rows={[
          [t('security.subject'), facts.subject],
          [t('security.issuer'), facts.issuer],
          [t('security.valid'), t('security.validRange', valid)],
          [t('security.serial'), facts.serial],
          [t('security.key'), facts.publicKey],
        ]}
      />
      <div className="certificate-facts-checks">
        <Alert severity={expiry.state === 'ok' ? 'success' : 'warning'}>
          {t(`security.expiry.${expiry.state}`, { count: expiry.days })}
        </Alert>
        <Alert severity={belongs === 'yes' ? 'success' : 'warning'}>
          {belongs === 'key_encrypted' || belongs === 'key_openssh'
            ? t(`common:errors.rules.${belongs}`)
            : t(`security.belongs.${belongs}`)}
        </Alert>
        {facts.publicKey !== 'P-256' && (
          <Alert severity="warning">{t('security.notP256', { key: facts.publicKey })}</Alert>
        )}
        {!facts.hasTnAuthList && <Alert severity="warning">{t('security.noTnAuthList')}</Alert>}
      </div>
    </section>
  )
}
