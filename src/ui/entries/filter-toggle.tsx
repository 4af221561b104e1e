import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { ON_PHONES, onlyOnPhones } from '../styles/on-phones.ts'

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
    <Button
      variant="outlined"
      color="inherit"
      aria-expanded={isOpen}
      onClick={onToggle}
      sx={onlyOnPhones}
    >
      {t('filters', { count })}
    </Button>
  )
}

/** The style of the element around the filters, which are placed in the list's own grid. */
export const filterFold = (isOpen: boolean) => ({
  display: 'contents',
  [ON_PHONES]: { display: isOpen ? 'contents' : 'none' },
})
