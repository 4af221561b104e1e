import { useTranslation } from '../../i18n/use-translation.ts'
import './pbx-unchecked.css'

/** The server adds this element when PBX_INSECURE_TLS is set. */
const isPbxUnchecked = document.querySelector('meta[name=pbx-tls][content=unchecked]') !== null

/** Warns that the PBX's TLS certificate isn't checked. A press explains what that means. */
export function PbxUnchecked() {
  const { t } = useTranslation()
  if (!isPbxUnchecked) return null
  return (
    <>
      <button
        type="button"
        className="button small danger pbx-unchecked"
        popoverTarget="pbx-unchecked"
      >
        {t('shell.pbxUnchecked')}
      </button>
      <div popover="auto" id="pbx-unchecked" className="pbx-unchecked-text">
        {t('shell.pbxUncheckedText')}
      </div>
    </>
  )
}
