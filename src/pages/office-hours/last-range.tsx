import { useTranslation } from '../../i18n/use-translation.ts'
import { Dialog } from '../../ui/dialog.tsx'

interface Props {
  dayName: string
  onAnswer: (answer: 'closed' | 'all_day' | 'keep') => void
}

/**
 * Shown when the last range of a day is removed: asks whether the day is closed or open all day. To
 * the PBX, an enabled day without ranges is open all day.
 */
export function LastRange({ dayName, onAnswer }: Props) {
  const { t } = useTranslation('office-hours')
  return (
    <Dialog
      role="alertdialog"
      title={t('lastRange.title', { day: dayName })}
      act={{ label: t('lastRange.closed'), onAct: () => onAnswer('closed') }}
      more={
        <button type="button" className="button" onClick={() => onAnswer('all_day')}>
          {t('lastRange.allDay')}
        </button>
      }
      cancel={t('lastRange.keep')}
      onClose={() => onAnswer('keep')}
    >
      {t('lastRange.text')}
    </Dialog>
  )
}
