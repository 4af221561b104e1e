import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { PageEntry } from '../pages.ts'
import { withModifier } from './with-modifier.ts'

/** The list of keyboard shortcuts. */
export function KeysDialog({
  pages,
  onClose,
}: {
  pages: readonly PageEntry[]
  onClose: () => void
}) {
  const { t } = useTranslation(['keys', 'common'])
  const isOn = areSingleKeysOn()
  const always = [
    [withModifier('K'), t('search')],
    [withModifier('S'), t('save')],
    [withModifier('Z'), t('undo')],
    ['Esc', t('leave')],
  ]
  const single = [
    ['?', t('list')],
    ['/', t('find')],
    ...pages.map(({ key, letter }) => [
      t('then', { first: 'G', second: letter.toUpperCase() }),
      t('goTo', { page: t(`common:pages.${key}`) }),
    ]),
  ]
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <Box component="dl" sx={list}>
        {[...always, ...(isOn ? single : [])].map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </Box>
      <Box component="p" sx={{ margin: 0, color: 'text.secondary', fontSize: '0.8125rem' }}>
        {t(isOn ? 'on' : 'off')}
      </Box>
    </Dialog>
  )
}

const list = {
  margin: '0 0 16px',
  '& > div': { display: 'grid', gridTemplateColumns: '8rem 1fr', minBlockSize: 28, gap: 3 },
  '& dd': { margin: 0 },
  '& kbd': { fontFamily: 'inherit', fontWeight: 600 },
}
