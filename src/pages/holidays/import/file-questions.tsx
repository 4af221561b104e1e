import { useId } from 'react'
import { ownValue } from '../../../contract/json/own-value.ts'
import { type DateOrder, dateOfCell } from '../../../domain/holidays/csv/csv-dates.ts'
import type { FileReading } from '../../../domain/holidays/holiday-file.ts'
import { dateTimeFormat } from '../../../domain/intl.ts'
import { usePlaces } from '../../../forms/places/use-places.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { optionOf } from '../../../ui/option-of.ts'
import { SelectControl } from '../native-control.tsx'
import '../radio-choice.css'

/** Encodings for files that aren't Unicode, by the names of `TextDecoder`. */
const ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Asks whether the day or the month comes first in the dates of a table. */
export function OrderQuestion({
  openDate,
  order,
  onChange,
}: {
  openDate: string
  order: DateOrder | null
  onChange: (order: DateOrder) => void
}) {
  const { t } = useTranslation('holidays')
  const name = useId()
  const format = dateTimeFormat(useLocale(), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const dateText = (one: DateOrder) => {
    const date = dateOfCell(openDate, one)
    return date && date !== 'two' ? format.format(Date.UTC(2000, date.month - 1, date.day)) : ''
  }
  return (
    <fieldset className="radio-choice">
      <legend>{t('import.order.title', { date: openDate })}</legend>
      {(['dmy', 'mdy'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={order === one} onChange={() => onChange(one)} />
          {t(`import.order.${one}`, { date: dateText(one) })}
        </label>
      ))}
    </fieldset>
  )
}

/** Asks which time zones are meant by unknown names in the file. */
export function ZoneQuestions({
  names,
  zones,
  onChange,
}: {
  names: string[]
  zones: Record<string, string>
  onChange: (zones: Record<string, string>) => void
}) {
  const { t } = useTranslation('holidays')
  const places = usePlaces()
  return names.map((name) => (
    <SelectControl
      key={name}
      label={t('import.zones.title', { name })}
      value={ownValue(zones, name) ?? ''}
      options={[
        ['', t('import.zones.choose')],
        ...(places?.timeZones ?? []).map(({ value, label }) => [value, label] as const),
      ]}
      onChange={(zone) => onChange({ ...zones, [name]: zone })}
    />
  ))
}

/** Asks for the encoding of a file that isn't Unicode. */
export function EncodingQuestion({
  encoding,
  onChange,
}: {
  encoding: Encoding
  onChange: (encoding: Encoding) => void
}) {
  const { t } = useTranslation('holidays')
  return (
    <SelectControl
      label={t('import.encoding.label')}
      value={encoding}
      options={ENCODINGS.map((one) => [one, t(`import.encoding.options.${one}`)])}
      onChange={(one) => onChange(optionOf(ENCODINGS, one))}
      help={t('import.encoding.help')}
    />
  )
}

/** Says what is left out of a calendar file, and how its times are read. */
export function CalendarFacts({
  calendar,
  zone,
}: {
  calendar: NonNullable<FileReading['calendar']>
  zone: string
}) {
  const { t } = useTranslation('holidays')
  const { fileZone, outside, unknownZones } = calendar
  const isOther = fileZone && fileZone !== zone && !unknownZones.includes(fileZone)
  return (
    <>
      {outside > 0 && <p>{t('import.outside', { count: outside })}</p>}
      {isOther && <p>{t('import.zones.file', { zone: fileZone })}</p>}
    </>
  )
}
