import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { AddIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import { segments } from '../../ui/styles/segments.ts'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { Dialogs } from './bulk/dialogs.tsx'
import { Agenda } from './calendar/agenda.tsx'
import { FloatingDaysEndNotice } from './calendar/floating-days-end-notice.tsx'
import { YearCalendar } from './calendar/year-calendar.tsx'
import { useAddress, useKeptView } from './holidays-address.ts'
import { MoreMenu } from './list/more-menu.tsx'
import { ZoneNote } from './zone-note.tsx'

// Loaded separately, so that the page shows before the code of the form has loaded. It is always
// rendered, so loading starts at once.
const HolidayPanel = lazyPart(async () => (await import('./panel/holiday-panel.tsx')).HolidayPanel)
/** Loaded when shown: most visits only use the calendar. */
const HolidayList = lazyPart(
  async () => (await import('./list/holiday-list.tsx')).HolidayList,
  RowsOutline,
)

/** Holidays: a calendar of a year with the next holidays, or a list. A panel shows one holiday. */
export function Page() {
  const { t } = useTranslation(['holidays', 'common'])
  const { query, newAddress } = useAddress()
  const isList = query.get('view') === 'list'
  if (isList) HolidayList.start()
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
        <Box sx={bar}>
          <Views isList={isList} />
          {!isFixed && (
            <Button
              variant="contained"
              startIcon={<AddIcon />}
              component={Link}
              to={newAddress()}
              preventScrollReset
            >
              {t('add')}
            </Button>
          )}
          <MoreMenu canAdd={!isFixed} />
        </Box>
        {!isFixed && <FloatingDaysEndNotice />}
        {isList ? (
          <HolidayList />
        ) : (
          <Box sx={columns}>
            <YearCalendar />
            <Agenda canAdd={!isFixed} />
          </Box>
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
    <Box component="nav" aria-label={t('views.title')} sx={segments}>
      <Link
        to={`${path}${withQuery({ view: undefined })}`}
        aria-current={isList ? undefined : 'page'}
      >
        {t('views.calendar')}
      </Link>
      <Link to={`${path}${withQuery({ view: 'list' })}`} aria-current={isList ? 'page' : undefined}>
        {t('views.list')}
      </Link>
    </Box>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 19rem' },
  columnGap: 8,
  rowGap: 6,
}
const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  '& > .MuiButton-root': { order: { lg: 1 }, marginInlineStart: 'auto' },
  gap: 2,
  marginBlockEnd: 4,
}
