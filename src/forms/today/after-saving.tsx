import type { Holiday } from '../../contract/holidays.ts'
import { answerAt, type PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { useOpenNowText } from '../../i18n/use-open-now-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import { useMinute } from '../../ui/hooks/now.ts'
import './after-saving.css'

interface Props {
  saved: PreparedSchedule<Holiday>
  /** The same with the unsaved changes. */
  edited: PreparedSchedule<Holiday>
  zone: string
}

/** What a save would change for calls now: "After saving: Closed, opens Mon 09:00". */
export function AfterSaving({ saved, edited, zone }: Props) {
  const { t } = useTranslation()
  const textOf = useOpenNowText(zone)
  const now = new Date(useMinute())
  const [before, after] = [saved, edited].map((schedule) => {
    const answer = answerAt(now, schedule)
    // The switch of night mode already says this.
    return answer.by === 'night_mode' && schedule === edited ? '' : textOf(answer, now).whole
  })
  return (
    <TypedStatus className="after-saving">
      {after && after !== before && t('form.afterSaving', { state: after })}
    </TypedStatus>
  )
}
