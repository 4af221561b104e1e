import { useTranslation } from '../../../i18n/use-translation.ts'
import './month.css'
import './legend.css'

/** Explains the marks of the calendar. */
export function Legend() {
  const { t } = useTranslation('holidays')
  return (
    <ul className="legend">
      <li>
        <span className="month-day" data-mark="whole" /> {t('legend.whole')}
      </li>
      <li>
        <span className="month-day" data-mark="part" /> {t('legend.part')}
      </li>
      <li>
        <span className="month-day" data-mark="whole" data-joins="after" />
        <span className="month-day" data-mark="whole" data-joins="before" /> {t('legend.several')}
      </li>
      <li>
        <span className="month-day" data-mark="whole" data-yearly /> {t('legend.yearly')}
      </li>
    </ul>
  )
}
