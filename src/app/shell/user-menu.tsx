import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readSession } from '../../api/session/session.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

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
      <Button
        color="inherit"
        aria-label={t('shell.userMenu', { user })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<pageIcons.account />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          minWidth: 36,
          paddingInline: 2,
          '& .MuiButton-startIcon': { marginInline: { xs: 0, sm: '-4px 8px' } },
        }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' }, whiteSpace: 'nowrap' }}>
          {user}
        </Box>
      </Button>
      {anchor && <UserMenuItems anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  )
}
