import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import { HiddenIcon, ShownIcon } from '../../ui/icons/icons.ts'
import './password-input.css'

interface Props {
  onType: (password: string) => void
  isShown: boolean
  onShow: (isShown: boolean) => void
}

/**
 * A field to try a password. It isn't of type "password" and has no name, so that browsers don't
 * offer to save it. It is uncontrolled, because React would write a controlled value into the
 * `value` attribute.
 */
export function PasswordInput({ onType, isShown, onShow }: Props) {
  const { t } = useTranslation('password-policy')
  return (
    <>
      <label htmlFor="tested" className="password-input-label">
        {t('tester.password')}
      </label>
      <div className="entry-with-end">
        <input
          id="tested"
          className={isShown ? 'text-input' : 'text-input masked'}
          onChange={(event) => onType(event.target.value)}
          {...typing.literal}
          dir="auto"
          maxLength={256}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={t(isShown ? 'tester.hide' : 'tester.show')}
          onClick={() => onShow(!isShown)}
        >
          {isShown ? <HiddenIcon fontSize="small" /> : <ShownIcon fontSize="small" />}
        </button>
      </div>
    </>
  )
}
