import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useColorScheme } from '@mui/material/styles'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { readSession } from '../api/session.ts'

const THEMES = ['light', 'dark', 'system'] as const

/** Who is signed in, the theme, and the way out. */
export function UserMenu() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mode, setMode } = useColorScheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const session = readSession()
  const close = () => setAnchor(null)
  const leave = () => {
    close()
    navigate('/sign-out')
  }
  return (
    <>
      <Button
        color="inherit"
        aria-label={t('shell.userMenu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<AccountIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ paddingInline: 2 }}
      >
        <span>{session?.username}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem
          onClick={() => {
            close()
            navigate('/account')
          }}
        >
          {t('pages.account')}
        </MenuItem>
        <Divider />
        <ListSubheader role="presentation">{t('shell.theme')}</ListSubheader>
        {THEMES.map((theme) => (
          <MenuItem
            key={theme}
            role="menuitemradio"
            aria-checked={mode === theme}
            selected={mode === theme}
            onClick={() => setMode(theme)}
          >
            {t(`shell.themes.${theme}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={leave}>{t('shell.signOut')}</MenuItem>
      </Menu>
    </>
  )
}
