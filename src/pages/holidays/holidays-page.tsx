import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { AddIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { segments } from '../../ui/styles/segments.ts'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { Dialogs } from './bulk/dialogs.tsx'
import { FloatingDaysEndNotice } from './calendar/floating-days-end-notice.tsx'
import { NextHoliday } from './calendar/next-holiday.tsx'
import { YearCalendar } from './calendar/year-calendar.tsx'
import { useAddress } from './holidays-address.ts'
import { HolidayList } from './list/holiday-list.tsx'
import { MoreMenu } from './list/more-menu.tsx'

// It follows by itself, as it is drawn from the start: the page can be read before all that a form
// needs is there.
const HolidayPanel = lazyPart(async () => (await import('./panel/holiday-panel.tsx')).HolidayPanel)

/** Holidays: a year as a calendar, or a list; one of them in a panel. */
export function Page() {
  const { t } = useTranslation(['holidays', 'common'])
  const { query, newAddress } = useAddress()
  const isList = query.get('view') === 'list'
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
        <NextHoliday />
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
        </Box>
        <MoreMenu canAdd={!isFixed} />
        {!isFixed && <FloatingDaysEndNotice />}
        {isList ? <HolidayList /> : <YearCalendar />}
      </PageFrame>
      <Suspense>
        <HolidayPanel />
      </Suspense>
      <Dialogs />
    </UndoProvider>
  )
}

/** Calendar or list: two addresses. */
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

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 2,
  marginBlock: '16px 20px',
}
