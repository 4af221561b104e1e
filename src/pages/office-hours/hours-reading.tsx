import { useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { joinShifts } from '../../domain/hours/shifts.ts'
import type { EntryNote } from '../../domain/hours/text/hours-items.ts'
import { groupOfficeHours, type HoursGroup } from '../../domain/hours/text/hours-text.ts'
import { displayNames, listFormat } from '../../domain/intl.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useListText } from '../../i18n/use-lists.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './hours-reading.css'

interface Props {
  title: string
  hours: OfficeHours
  notes: EntryNote[]
  /** The day, if a single day was typed instead of a week. */
  day?: Weekday
}

/** Shows in words how typed hours were understood, and notes about ambiguous parts. */
export function HoursReading({ title, hours, notes, day }: Props) {
  const lineOf = useGroupText()
  const noteText = useNoteText()
  const groups = groupOfficeHours(joinShifts(hours))
  const shown = day ? groups.filter(({ from }) => from === day) : groups
  const codes = [...new Set(notes.map(({ code }) => code))]
  return (
    <>
      <div>{title}</div>
      <ul className="hours-reading">
        {shown.map((group) => (
          <li key={group.from}>{lineOf(group)}</li>
        ))}
      </ul>
      {codes.map((code) => (
        <div key={code}>
          {noteText(code, [
            ...new Set(notes.flatMap((note) => (note.code === code ? [note.excerpt] : []))),
          ])}
        </div>
      ))}
    </>
  )
}

/** "Monday to Friday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM" */
function useGroupText(): (group: HoursGroup) => string {
  const { t } = useTranslation(['office-hours', 'common'])
  const clockText = useClockText()
  const listText = useListText()
  const names = weekdayNames(useLocale(), 'long')
  return ({ from, to, state, ranges }) => {
    const days = from === to ? names[from] : t('text.days', { from: names[from], to: names[to] })
    const texts = ranges.map((range) =>
      t(range.to <= range.from ? 'text.overnight' : 'text.range', {
        from: clockText(range.from),
        to: clockText(range.to),
      }),
    )
    const hours = { closed: t('text.closed'), open: t('text.open'), ranges: listText(texts) }
    return t('common:labelled', { label: days, text: hours[state] })
  }
}

function useNoteText(): (code: EntryNote['code'], excerpts: string[]) => string {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const zone = useWatch({ control: form.control, name: 'timezone' })
  return (code, excerpts) => {
    const list = listFormat(locale)
    const quoted = list.format(excerpts.map((excerpt) => t('text.quoted', { excerpt })))
    if (code !== 'language') {
      return t(`text.notes.${code}`, { excerpts: quoted, zone, count: excerpts.length })
    }
    const names = displayNames(locale, { type: 'language' })
    return t('text.notes.language', {
      language: list.format(excerpts.map((tag) => names.of(tag) ?? tag)),
    })
  }
}
