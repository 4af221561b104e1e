import { memo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { SearchIcon } from '../../ui/icons/icons.ts'
import './search-button.css'
import { withModifier } from './with-modifier.ts'

interface Props {
  onOpen: () => void
}

/** Not rendered again when the search opens, which would delay it. */
export const SearchButton = memo(function SearchButton({ onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="button search-button"
      aria-label={t('shell.search')}
      aria-keyshortcuts="Control+K Meta+K"
      aria-haspopup="dialog"
      title={t('shell.withKey', { label: t('shell.search'), key: withModifier('K') })}
      onClick={onOpen}
    >
      <SearchIcon />
      <span>{t('shell.search')}</span>
    </button>
  )
})
