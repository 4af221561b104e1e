import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { hasDrafts, onDrafts } from '../../api/session/stored-drafts.ts'
import type { Holder } from '../../contract/roles.ts'
import { paths } from '../../paths.ts'
import { useModalDialog } from '../../ui/hooks/use-modal-dialog.ts'
import { CloseIcon } from '../../ui/icons/icons.ts'
import { pageIcons } from '../../ui/icons/page-icons.ts'
import { FORCED_COLORS, forcedChosen } from '../../ui/styles/forced-colors.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { unseen } from '../../ui/styles/unseen.ts'
import { usablePages } from '../usable-pages.ts'

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
      <Box component="nav" aria-label={t('shell.navigation')} sx={side}>
        <Links user={user} />
      </Box>
      <Box
        component="dialog"
        ref={dialog}
        onClose={onClose}
        aria-label={t('shell.navigation')}
        sx={drawer}
      >
        <IconButton
          aria-label={t('shell.closeNavigation')}
          onClick={onClose}
          sx={{ marginBlockEnd: 2 }}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
        <nav aria-label={t('shell.navigation')}>
          <Links user={user} />
        </nav>
      </Box>
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
    <Box component="ul" sx={list}>
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
                <Box component="span" title={t('shell.hasDraft')} sx={mark}>
                  <Box component="span" sx={unseen}>
                    {t('shell.hasDraft')}
                  </Box>
                </Box>
              )}
            </NavLink>
          </li>
        )
      })}
    </Box>
  )
}

/** Marks a page with unsaved edits. */
const mark = {
  flex: 'none',
  inlineSize: 8,
  blockSize: 8,
  marginInlineStart: 'auto',
  borderRadius: '50%',
  backgroundColor: 'warning.main',
  [FORCED_COLORS]: { backgroundColor: 'currentcolor', forcedColorAdjust: 'none' },
}
const side = {
  display: { xs: 'none', md: 'block' },
  position: 'sticky',
  insetBlockStart: 48,
  alignSelf: 'start',
  blockSize: 'calc(100dvh - 48px)',
  overflowY: 'auto',
  padding: 2,
  backgroundColor: 'background.paper',
  borderInlineEnd: '1px solid',
  borderColor: 'divider',
  ...notPrinted,
}
const drawer = {
  inlineSize: 280,
  maxBlockSize: 'none',
  blockSize: '100dvh',
  margin: 0,
  padding: 2,
  border: 0,
  backgroundColor: 'background.paper',
  color: 'text.primary',
  '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 0.5)' },
}
const list = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& p': {
    margin: 0,
    padding: '12px 12px 4px',
    color: 'text.secondary',
    fontSize: '0.75rem',
    lineHeight: 1.4,
  },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 3,
    minBlockSize: 36,
    paddingBlock: '6px',
    paddingInline: 3,
    lineHeight: 1.4,
    borderRadius: 1,
    color: 'text.primary',
    fontSize: '0.875rem',
    textDecoration: 'none',
  },
  '& a:hover': { backgroundColor: 'action.hover' },
  '& a.active': {
    color: 'primary.main',
    fontWeight: 650,
    backgroundColor: 'action.selected',
    ...forcedChosen,
  },
  '& svg': { color: 'inherit', opacity: 0.85 },
}
