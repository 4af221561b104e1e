import { areSingleKeysOn } from '../../api/session/single-keys.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { PageEntry } from '../pages.ts'
import './keys-dialog.css'
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
      <dl className="keys-dialog">
        {[...always, ...(isOn ? single : [])].map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small dim">{t(isOn ? 'on' : 'off')}</p>
    </Dialog>
  )
}
