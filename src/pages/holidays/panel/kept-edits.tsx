import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { holidaysQuery } from '../../../api/resources/holidays-queries.ts'
import { type Draft, draftsBelow, dropDraft, onDrafts } from '../../../api/session/stored-drafts.ts'
import { useDraftTime } from '../../../forms/drafts/use-draft-time.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useAddress } from '../holidays-address.ts'
import './kept-edits.css'

/** How many are shown. Others appear once these are done. */
const MOST = 3

const kept = () => draftsBelow(paths.holidays)

/**
 * Unsaved edits of holidays, each with a link to the panel that restores them. Otherwise nobody
 * would know which holiday the mark in the navigation is about.
 */
export function KeptEdits() {
  const { t } = useTranslation('holidays')
  const { withQuery, year } = useAddress()
  const dateText = useDraftTime()
  const nameOf = useNameOf()
  useSyncExternalStore(onDrafts, () =>
    kept()
      .map(({ key, at }) => `${key} ${at}`)
      .join('\n'),
  )
  const query = withQuery({ shown: year?.toString() })
  return kept()
    .slice(0, MOST)
    .map((draft) => {
      const date = dateText(draft.at)
      const id = `kept-edits-${draft.at}`
      return (
        <Alert
          key={draft.key}
          severity="info"
          className="kept-edits"
          action={
            <>
              <Link
                className="button small inherit"
                to={`${draft.path}${query}`}
                preventScrollReset
                aria-describedby={id}
              >
                {t('keptEdits.open')}
              </Link>
              <button
                type="button"
                className="button small inherit"
                aria-describedby={id}
                onClick={() => dropDraft(draft.key)}
              >
                {t('keptEdits.discard')}
              </button>
            </>
          }
        >
          <span id={id}>
            {draft.path === paths.newHoliday
              ? t('adding.offer', { date })
              : t('keptEdits.offer', { date, name: nameOf(draft) })}
          </span>
        </Alert>
      )
    })
}

/** Finds the name that the holiday of a draft has, as far as it is known. */
function useNameOf() {
  const { data = [] } = useQuery(holidaysQuery)
  const nameText = useHolidayName()
  return ({ base, path }: Draft & { path: string }) => {
    const holiday = data.find(({ id }) => paths.holiday(id) === path)
    return nameText(String(base.name ?? holiday?.name ?? ''))
  }
}
