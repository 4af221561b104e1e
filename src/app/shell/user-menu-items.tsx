import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useColorScheme } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

const THEMES = ['light', 'dark', 'system'] as const

/** What the user's menu offers: the account, the theme, the way out. */
export function UserMenuItems({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mode, setMode } = useColorScheme()
  const go = (to: string) => {
    onClose()
    navigate(to)
  }
  return (
    // Not on the chosen theme, where Enter would do nothing: the first item has the focus.
    <Menu anchorEl={anchor} open onClose={onClose} variant="menu">
      <MenuItem onClick={() => go('/account')}>{t('pages.account')}</MenuItem>
      <Divider />
      <ListSubheader role="presentation">{t('shell.theme')}</ListSubheader>
      {THEMES.map((theme) => (
        <MenuItem
          key={theme}
          role="menuitemradio"
          aria-checked={mode === theme}
          selected={mode === theme}
          onClick={() => setMode(theme)}
          sx={check}
        >
          {t(`shell.themes.${theme}`)}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem onClick={() => go('/sign-out')}>{t('shell.signOut')}</MenuItem>
    </Menu>
  )
}

/** The colour alone does not say which one is chosen. */
const check = {
  '&[aria-checked="true"]::after': {
    content: '"✓" / ""',
    marginInlineStart: 'auto',
    paddingInlineStart: 4,
  },
}
