import { useSyncExternalStore } from 'react'
import { NavLink } from 'react-router'
import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { hasDrafts, onDrafts } from '../../api/session/stored-drafts.ts'
import type { Holder } from '../../contract/roles.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import { CloseIcon } from '../../ui/icons/icons.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import { usablePages } from '../usable-pages.ts'
import './navigation.css'

interface Props {
  /** undefined while it is not known who is signed in. */
  user: Holder | undefined
  isOpen: boolean
  onClose: () => void
}

/** The pages that the user may see: a sidebar, or a dialog on a phone. */
export function Navigation({ user, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const dialog = useModalDialog(isOpen)

  return (
    <>
      <nav aria-label={t('shell.navigation')} className="navigation">
        <Links user={user} />
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
        <nav aria-label={t('shell.navigation')}>
          <Links user={user} />
        </nav>
      </dialog>
    </>
  )
}

function Links({ user }: Pick<Props, 'user'>) {
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
            <NavLink
              to={path}
              end={path === paths.overview}
              title={hasKeys ? t('shell.pageKey', { key: letter.toUpperCase() }) : undefined}
            >
              <Icon fontSize="small" />
              {t(`pages.${key}`)}
              {drafted.split(' ').includes(key) && (
                <span title={t('shell.hasDraft')} className="navigation-draft">
                  <span className="unseen">{t('shell.hasDraft')}</span>
                </span>
              )}
            </NavLink>
          </li>
        )
      })}
    </ul>
  )
}
