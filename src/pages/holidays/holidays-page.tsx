import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { hasDrafts, onDrafts } from '../../api/session/stored-drafts.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { AddIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { Dialogs } from './bulk/dialogs.tsx'
import { Agenda } from './calendar/agenda.tsx'
import { FloatingDaysEndNotice } from './calendar/floating-days-end-notice.tsx'
import { YearCalendar } from './calendar/year-calendar.tsx'
import { useAddress, useKeptView } from './holidays-address.ts'
import { MoreMenu } from './list/more-menu.tsx'
import { ZoneNote } from './zone-note.tsx'
import './holidays-page.css'

// Loaded separately, so that the page shows before the code of the form has loaded. It is always
// rendered, so loading starts at once.
const HolidayPanel = lazyPart(async () => (await import('./panel/holiday-panel.tsx')).HolidayPanel)
/** Loaded when shown: most visits have none. */
const KeptEdits = lazyPart(async () => (await import('./panel/kept-edits.tsx')).KeptEdits)
/** Loaded when shown: most visits only use the calendar. */
const HolidayList = lazyPart(
  async () => (await import('./list/holiday-list.tsx')).HolidayList,
  RowsOutline,
)

const isListIn = (query: URLSearchParams) => query.get('view') === 'list'
// Drawn with the page if the console is opened with it.
if (isListIn(new URLSearchParams(window.location.search))) await HolidayList.start()

/** Holidays: a calendar of a year with the next holidays, or a list. A panel shows one holiday. */
export function Page() {
  const { t } = useTranslation(['holidays', 'common'])
  const { query, newAddress, opened } = useAddress()
  const areEditsKept = useSyncExternalStore(onDrafts, () => hasDrafts(paths.holidays))
  const isList = isListIn(query)
  if (isList) void HolidayList.start()
  useKeptView()
  const isOff = useUnsupported('GET /holidays')
  const isFixed = useUnsupported('POST /holidays')
  if (isOff) {
    return (
      <PageFrame title={t('common:pages.holidays')}>
        <Unsupported endpoint="GET /holidays" text={t('unsupported')} />
      </PageFrame>
    )
  }
  return (
    <UndoProvider>
      <PageFrame title={t('common:pages.holidays')} aside={<HistoryLink page="holidays" />}>
        {isFixed && <Unsupported endpoint="POST /holidays" text={t('fixed')} />}
        <div className="holidays-page-bar">
          <Views isList={isList} />
          {!isFixed && (
            <Link className="button filled" to={newAddress()} preventScrollReset>
              <AddIcon fontSize="small" />
              {t('add')}
            </Link>
          )}
          <MoreMenu canAdd={!isFixed} />
        </div>
        {!isFixed && <FloatingDaysEndNotice />}
        {areEditsKept && !opened && <KeptEdits />}
        {isList ? (
          <HolidayList />
        ) : (
          <div className="holidays-page-columns">
            <YearCalendar />
            <Agenda canAdd={!isFixed} />
          </div>
        )}
        <ZoneNote />
      </PageFrame>
      <HolidayPanel />
      <Dialogs />
    </UndoProvider>
  )
}

/** Links to the calendar and the list. */
function Views({ isList }: { isList: boolean }) {
  const { t } = useTranslation('holidays')
  const { page, withQuery } = useAddress()
  const path = page.split('?')[0]
  return (
    <nav aria-label={t('views.title')} className="segments">
      <Link
        to={`${path}${withQuery({ view: undefined })}`}
        aria-current={isList ? undefined : 'page'}
      >
        {t('views.calendar')}
      </Link>
      <Link to={`${path}${withQuery({ view: 'list' })}`} aria-current={isList ? 'page' : undefined}>
        {t('views.list')}
      </Link>
    </nav>
  )
}
