import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Modal } from '../../ui/modal.tsx'

interface Props {
  dayName: string
  onAnswer: (answer: 'closed' | 'all_day' | 'keep') => void
}

/**
 * Asks what a day without its last range is to be: to the PBX an enabled day without ranges is open
 * all day.
 */
export function LastRange({ dayName, onAnswer }: Props) {
  const { t } = useTranslation('office-hours')
  const actions = (
    <>
      <Button onClick={() => onAnswer('closed')}>{t('lastRange.closed')}</Button>
      <Button onClick={() => onAnswer('all_day')}>{t('lastRange.allDay')}</Button>
      <Button variant="contained" onClick={() => onAnswer('keep')}>
        {t('lastRange.keep')}
      </Button>
    </>
  )
  return (
    <Modal
      role="alertdialog"
      title={t('lastRange.title', { day: dayName })}
      actions={actions}
      onClose={() => onAnswer('keep')}
    >
      {t('lastRange.text')}
    </Modal>
  )
}
