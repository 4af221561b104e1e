import type { Holiday } from '../contract/holidays.ts'
import type { OpenNow as OpenNowAnswer } from '../contract/open-now.ts'
import { answerAt, type PreparedSchedule } from '../domain/schedule/schedule.ts'
import { useOpenNowText } from '../i18n/use-open-now-text.ts'
import { useMinute } from './hooks/now.ts'
import './open-now-status.css'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
  /** The server's answer, if it knows more than this schedule. */
  answer?: OpenNowAnswer | null | undefined
  /** Shows only open or closed, for a narrow place. */
  isBrief?: boolean
}

/** Whether it is open now, and until when. */
export function OpenNow({ schedule, zone, answer, isBrief = false }: Props) {
  const textOf = useOpenNowText(zone)
  const now = new Date(useMinute())
  const known = stillTrue(answer, now) ?? answerAt(now, schedule)
  const { brief, whole } = textOf(known, now)
  return (
    <span className="open-now-status" data-open={known.open ?? 'unknown'}>
      {isBrief && <span className="open-now-status-brief">{brief}</span>}
      <span className={isBrief ? 'open-now-status-whole' : undefined}>{whole}</span>
    </span>
  )
}

/** The server's answer, or null after the time when the server says that it changes. */
function stillTrue(answer: OpenNowAnswer | null | undefined, now: Date) {
  const until = answer?.until ? new Date(answer.until) : null
  return answer && (until === null || until > now) ? { ...answer, until } : null
}
