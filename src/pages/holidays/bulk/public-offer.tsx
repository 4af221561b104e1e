import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HolidayFields } from '../../../contract/holidays.ts'
import { missingHolidays } from '../../../domain/holidays/public-holidays.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useListText } from '../../../i18n/use-lists.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import { useToday } from '../calendar/use-today.ts'
import { useChanges } from '../use-changes.ts'
import { StateChoice } from './state-choice.tsx'
import './public-offer.css'
import './bulk.css'

interface Props {
  year: number
  existing: HolidayFields[]
}

/** Adds the public holidays of the tenant's country that a year lacks, in one click. */
export function PublicOffer({ year, existing }: Props) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const listText = useListText()
  const failureText = useFailureText()
  const { tenant, now } = useToday()
  const { addMany } = useChanges()
  const [state, setState] = useState('')
  const { mutate, error, isPending } = useMutation({ mutationFn: addMany })
  const offer = missingHolidays(
    { region: tenant?.region ?? '', state, year, locale },
    existing,
    now,
  )
  if (!offer) return null
  const { country, place, missing, regional } = offer
  // Keep the choice of state visible: another state may have holidays that are missing.
  if (missing.length === 0 && state === '') return null
  return (
    <div className="surface public-offer">
      <h3>{t('offer.title', { year: String(year) })}</h3>
      <StateChoice country={country} state={state} onChange={setState} />
      <p>
        {missing.map(({ name }) => name).join(' · ')}
        {regional.length > 0 && (
          <small>
            {t('offer.regional', { place, names: listText(regional), count: regional.length })}
          </small>
        )}
      </p>
      <div className="bulk-buttons">
        <button
          type="button"
          className="button small filled"
          aria-disabled={isPending || missing.length === 0}
          onClick={() => !isPending && missing.length > 0 && mutate(missing)}
        >
          {t('offer.add', { count: missing.length, place, year: String(year) })}
        </button>
        <Link className="button small" to={paths.publicHolidays(year)} preventScrollReset>
          {t('offer.choose')}
        </Link>
      </div>
      <div role="alert" className="entry-error">
        {error && failureText(error)}
      </div>
    </div>
  )
}
