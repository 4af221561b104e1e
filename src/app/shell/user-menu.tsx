import { useState } from 'react'
import { readSession } from '../../api/session/session.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import './user-menu.css'

/** Loaded when opened: its code is large and seldom used. */
const UserMenuItems = lazyPart(async () => (await import('./user-menu-items.tsx')).UserMenuItems)

/** The signed-in user's name; opens the user menu. */
export function UserMenu() {
  const { t } = useTranslation()
  const session = readSession()
  const user = session?.username || (session ? t('shell.withToken') : t('shell.signedOut'))
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <button
        type="button"
        className="button inherit user-menu"
        aria-label={t('shell.userMenu', { user })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <pageIcons.account />
        <span>{user}</span>
      </button>
      {anchor && <UserMenuItems anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  )
}
