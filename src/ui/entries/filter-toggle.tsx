import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'

interface Props {
  isOpen: boolean
  /** How many filters are set. */
  count: number
  onToggle: () => void
}

/** Shows and hides the filters of a list on a phone, where they would fill half of the screen. */
export function FilterToggle({ isOpen, count, onToggle }: Props) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="button outlined inherit only-on-phones"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {t('filters', { count })}
    </button>
  )
}

interface FoldProps {
  isOpen: boolean
  children: ReactNode
}

/** The filters that are hidden on a phone. They are placed in the list's own layout. */
export function FilterFold({ isOpen, children }: FoldProps) {
  return <div className={isOpen ? 'filter-fold open' : 'filter-fold'}>{children}</div>
}
