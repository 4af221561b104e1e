import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import { type OfficeHours, officeHours } from '../../contract/values/office-hours.ts'
import { parseWeek } from '../../domain/hours/text/hours-entry.ts'
import { openingHoursSpecification, printWeek } from '../../domain/hours/text/hours-print.ts'
import type { HoursWords } from '../../domain/hours/text/hours-vocabulary.ts'
import { isSame } from '../../domain/revision/same.ts'
import { afterPress } from '../../forms/document/after-press.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { isSaveKey } from '../../forms/document/save-key.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { TextArea } from '../../ui/entries/text-area.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { HoursReading } from './hours-reading.tsx'
import { useSetHours } from './use-set-hours.ts'
import './week-text.css'

interface Typed {
  text: string
  /** The week before typing. Days that the text doesn't name keep their hours. */
  base: OfficeHours
  /** The week that the text has led to. */
  hours: OfficeHours
}

/**
 * The week as text, "Mon–Fri 09:00–17:00". Editing the text changes the week as soon as it can be
 * parsed. If its end can't be, leaving the text takes back what its beginning changed. Can be
 * copied as words or as data for a website.
 */
export function WeekText() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form } = useDocumentForm<TenantSettings>()
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const setHours = useSetHours()
  const [last, setTyped] = useState<Typed | null>(null)
  // A week that something else has changed since is shown instead of the text.
  const typed = last && isSame(last.hours, hours) ? last : null
  // While the user types, the week may contain text that isn't a time.
  const isPrintable = officeHours.safeParse(hours).success
  const words = { closed: t('text.closed'), open: t('text.open') }
  const entry =
    typed && typed.text.trim() !== '' ? parseWeek(typed.text, locale, words, typed.base) : null
  const error = entry?.error
  const settle = () => {
    if (!typed) return
    if (!error) return setTyped(null)
    setHours(typed.base)
    setTyped({ ...typed, hours: typed.base })
  }
  return (
    <details className="week-text">
      <summary>{t('text.title')}</summary>
      <label htmlFor="week-text">{t('text.label')}</label>
      <TextArea
        id="week-text"
        rows={2}
        value={typed?.text ?? printWeek(hours, locale, words)}
        onChange={({ target }) => {
          const base = typed?.base ?? hours
          const { value } = parseWeek(target.value, locale, words, base)
          setTyped({ text: target.value, base, hours: value ?? hours })
          if (value) setHours(value)
        }}
        // Show the parsed week in its usual format. Text with an error stays, to be corrected.
        onBlur={() => afterPress(settle)}
        onKeyDown={(event) => isSaveKey(event.nativeEvent) && settle()}
        aria-invalid={error !== undefined}
        style={{ marginBlock: 4 }}
        {...typing.literal}
        aria-describedby="week-text-help week-text-said"
      />
      <TypedStatus id="week-text-said" className="week-text-said">
        {error && (
          <div className="entry-error">
            {t(`text.errors.${error.code}`, { rest: error.excerpt || t('text.end') })}{' '}
            {t('text.unused')}
          </div>
        )}
        {entry?.value && (
          <HoursReading title={t('text.reading')} hours={entry.value} notes={entry.notes} />
        )}
      </TypedStatus>
      <div id="week-text-help" className="dim">
        {t('text.help')}
      </div>
      {isPrintable && <Copies hours={hours} words={words} />}
    </details>
  )
}

/** Buttons to copy the week as text. */
function Copies({ hours, words }: { hours: OfficeHours; words: HoursWords }) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  return (
    <div className="week-text-copies">
      <CopyButton text={printWeek(hours, locale, words)} label={t('text.copy')} />
      <CopyButton
        text={JSON.stringify(openingHoursSpecification(hours), null, 2)}
        label={t('text.copySchema')}
      />
    </div>
  )
}
