import { listFormat } from '../../domain/intl.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { CloseIcon } from '../../ui/icons/icons.ts'
import { byPlace, useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'
import type { RemoteChanges } from './remote-changes.ts'
import './remote-changes-notice.css'

interface Props {
  changes: RemoteChanges
  onDismiss: () => void
}

/** Names the remote changes made while the page is open, until the user dismisses it. */
export function RemoteChangesNotice({ changes, onDismiss }: Props) {
  const { t } = useTranslation()
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const locale = useLocale()
  const namesOf = (paths: readonly string[]) => {
    const ordered = paths.toSorted(byPlace(spec.sections))
    return listFormat(locale).format([...new Set(ordered.map(labelOf))])
  }
  /** A part without a label, such as a day's hours, uses the label of the field it belongs to. */
  const labelOf = (path: string): string => {
    const label = textsOf(path).fullLabel
    return label || !path.includes('.') ? label || path : labelOf(path.replace(/\.[^.]+$/, ''))
  }
  const { changed, conflicting } = changes
  const isShown = changed.length > 0
  return (
    <div role="status" className={isShown ? 'remote-changes-notice' : undefined}>
      {isShown && (
        <>
          <div>
            {t('remoteChanges.changed', { count: changed.length, fields: namesOf(changed) })}{' '}
            {conflicting.length > 0 &&
              t('remoteChanges.conflicting', { fields: namesOf(conflicting) })}
          </div>
          <button
            type="button"
            className="icon-button small"
            aria-label={t('remoteChanges.seen')}
            onClick={onDismiss}
          >
            <CloseIcon fontSize="small" />
          </button>
        </>
      )}
    </div>
  )
}
