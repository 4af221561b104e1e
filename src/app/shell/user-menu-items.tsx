import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useNavigate } from 'react-router'
import { THEMES, useColorScheme } from '../../api/session/color-scheme.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { MuiStyles } from '../../ui/mui/mui-styles.tsx'
import './user-menu-items.css'

export function UserMenuItems({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mode, setMode } = useColorScheme()
  const go = (to: string) => {
    onClose()
    void navigate(to)
  }
  return (
    <MuiStyles>
      {/* The variant "menu" focuses the first item. The default would focus the chosen theme, where
          Enter does nothing. */}
      <Menu anchorEl={anchor} open onClose={onClose} variant="menu">
        <MenuItem onClick={() => go(paths.account)}>{t('pages.account')}</MenuItem>
        <Divider />
        <ListSubheader role="presentation">{t('shell.theme')}</ListSubheader>
        {THEMES.map((theme) => (
          <MenuItem
            key={theme}
            role="menuitemradio"
            aria-checked={mode === theme}
            selected={mode === theme}
            onClick={() => setMode(theme)}
            className="user-menu-items-theme"
          >
            {t(`shell.themes.${theme}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={() => go(paths.signOut)}>{t('shell.signOut')}</MenuItem>
      </Menu>
    </MuiStyles>
  )
}
