import { useNavigate } from 'react-router'
import { isTomorrow, type ProposedExceptions } from '../../domain/schedule/today/proposals.ts'
import { useExceptionText } from '../../forms/today/use-exception-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { EXCEPTIONS, paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import './exception-buttons.css'

interface Props {
  proposed: ProposedExceptions
  zone: string
}

/** Buttons such as "Close early today", for changes that would do something now. */
export function ExceptionButtons({ proposed, zone }: Props) {
  const { t } = useTranslation(['office-hours', 'overview'])
  const { weekdayText } = useExceptionText()
  const navigate = useNavigate()
  const now = new Date(useMinute())
  const label = (which: (typeof EXCEPTIONS)[number]) =>
    which === 'tomorrow' && proposed.tomorrow && !isTomorrow(proposed.tomorrow, now, zone)
      ? t('overview:actions.closedOn', { day: weekdayText(proposed.tomorrow.date) })
      : t(`exception.${which}`)
  return (
    <div className="exception-buttons">
      {EXCEPTIONS.filter((which) => proposed[which]).map((which) => (
        <button
          key={which}
          type="button"
          className="button outlined small"
          onClick={() => navigate(paths.exception(which), { preventScrollReset: true })}
        >
          {label(which)}
        </button>
      ))}
    </div>
  )
}
