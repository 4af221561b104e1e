import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { hasDrafts, onDrafts } from '../../api/session/stored-drafts.ts'
import type { Holder } from '../../contract/roles.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import { CloseIcon } from '../../ui/icons/icons.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import type { PageEntry } from '../pages.ts'
import { usablePages } from '../usable-pages.ts'
import './navigation.css'

interface Props {
  /** undefined while it is not known who is signed in. */
  user: Holder | undefined
  /** The page that is shown; undefined if it isn't one of these. */
  page: PageEntry | undefined
  isOpen: boolean
  onClose: () => void
}

/** The pages that the user may see: a sidebar, or a dialog on a phone. */
export function Navigation({ user, page, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const dialog = useModalDialog(isOpen)

  return (
    <>
      <nav aria-label={t('shell.navigation')} className="navigation">
        <Links user={user} page={page} />
      </nav>
      <dialog
        ref={dialog}
        onClose={onClose}
        aria-label={t('shell.navigation')}
        className="navigation-drawer"
      >
        <button
          type="button"
          className="icon-button navigation-close"
          aria-label={t('shell.closeNavigation')}
          onClick={onClose}
        >
          <CloseIcon fontSize="small" />
        </button>
        {isOpen && (
          <nav aria-label={t('shell.navigation')}>
            <Links user={user} page={page} />
          </nav>
        )}
      </dialog>
    </>
  )
}

function Links({ user, page }: Pick<Props, 'user' | 'page'>) {
  const { t } = useTranslation()
  const pages = usablePages(user)
  const hasKeys = areSingleKeysOn()
  const drafted = useSyncExternalStore(onDrafts, () =>
    pages.flatMap(({ key, path }) => (hasDrafts(path) ? key : [])).join(' '),
  )
  return (
    <ul className="navigation-list">
      {pages.map(({ key, letter, path, group }, index) => {
        const Icon = pageIcons[key]
        return (
          <li key={key}>
            {group && group !== pages[index - 1]?.group && <p>{t(`pageGroups.${group}`)}</p>}
            <Link
              to={path}
              aria-current={key === page?.key ? 'page' : undefined}
              title={hasKeys ? t('shell.pageKey', { key: letter.toUpperCase() }) : undefined}
            >
              <Icon fontSize="small" />
              {t(`pages.${key}`)}
              {drafted.split(' ').includes(key) && (
                <span title={t('shell.hasDraft')} className="navigation-draft">
                  <span className="unseen">{t('shell.hasDraft')}</span>
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
