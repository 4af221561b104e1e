import { useQueries } from '@tanstack/react-query'
import { memo } from 'react'
import { useWatch } from 'react-hook-form'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { fieldsOf, type HolidayEntry } from '../../../domain/holidays/holiday-entry.ts'
import { holidayEntry } from '../../../domain/holidays/holiday-entry-rules.ts'
import { isLeapYearsOnly } from '../../../domain/holidays/occurrences.ts'
import { listFormat } from '../../../domain/intl.ts'
import { judgedSpans, warningsOf } from '../../../domain/schedule/holiday-warnings.ts'
import { yearOf } from '../../../domain/time/calendar.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { TypedStatus } from '../../../ui/entries/typed-status.tsx'
import { useRested } from '../../../ui/hooks/use-rested.ts'
import { useToday } from '../calendar/use-today.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { AboutNow } from './about-now.tsx'
import './what-it-means.css'

/** The holiday in the form in words, its next dates, and warnings. `id`: of a saved holiday. */
export function WhatItMeans({ id = '' }: { id?: string }) {
  const { form } = useDocumentForm<HolidayEntry>()
  const entry = useWatch({ control: form.control, compute: (entry: HolidayEntry) => entry })
  return <Meaning entry={useRested(entry)} id={id} />
}

interface Props {
  entry: HolidayEntry
  /** '' if it is new. */
  id: string
}

const Meaning = memo(function Meaning({ entry, id }: Props) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { sentence, spanText } = useHolidayText()
  const { now, hours, zone } = useToday()
  const fields = fieldsOf(entry)
  const isSound = holidayEntry.safeParse({ ...entry, name: '-', region: 'GBR' }).success
  const spans = isSound ? judgedSpans(fields, now) : []
  const years = new Set(spans.flatMap(({ start, end }) => [yearOf(start), yearOf(end - 1)]))
  const around = useQueries({ queries: [...years].map(holidaysOfYear), combine: inAny })
  if (!isSound) return null
  const others = around.filter((other) => other.id !== id)
  const warnings = hours ? warningsOf(fields, others, hours, now) : []
  const list = listFormat(locale)
  const named = (names: string[]) =>
    list.format(
      names.length > 4 ? [...names.slice(0, 3), t('more', { count: names.length - 3 })] : names,
    )
  const isOver = (spans[0]?.end ?? now + 1) <= now
  return (
    <section aria-label={t('means.title')} className="surface what-it-means">
      <p>{sentence(fields)}</p>
      <h3>{t(isOver ? 'means.over' : 'means.next')}</h3>
      <ul>
        {spans.map((span) => (
          <li key={span.start}>{spanText(span)}</li>
        ))}
      </ul>
      {zone && <small>{t('means.zone', { zone })}</small>}
      <AboutNow id={id} />
      <TypedStatus className="what-it-means-notes">
        {isLeapYearsOnly(fields) && <Alert severity="info">{t('means.leap')}</Alert>}
        {warnings.map((warning) => (
          <Alert key={warning.kind} severity="warning">
            {'names' in warning
              ? t(`warning.${warning.kind}`, { names: named(warning.names) })
              : t(`warning.${warning.kind}`)}
          </Alert>
        ))}
      </TypedStatus>
    </section>
  )
})

/** The holidays of several years, without duplicates. */
const inAny = (years: { data: Holiday[] | undefined }[]): Holiday[] => {
  const all = years.flatMap(({ data }) => data ?? [])
  return [...new Map(all.map((holiday) => [holiday.id, holiday])).values()]
}
