import { calendarYear } from '../../../domain/holidays/year-marks.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { useAddress } from '../holidays-address.ts'

function Loading() {
  const { t } = useTranslation()
  return <progress className="progress" aria-label={t('states.loading')} />
}

// Each needs a large library, and most visits don't open any.
const PublicDialog = lazyPart(
  async () => (await import('./public-dialog.tsx')).PublicDialog,
  Loading,
)
const ImportDialog = lazyPart(
  async () => (await import('../import/import-dialog.tsx')).ImportDialog,
  Loading,
)
const FloatingDialog = lazyPart(
  async () => (await import('./floating-dialog.tsx')).FloatingDialog,
  Loading,
)
const RevertHolidays = lazyPart(
  async () => (await import('../panel/revert-holidays.tsx')).RevertHolidays,
  Loading,
)

/**
 * The dialog that the address opens over the page. Going back closes it. Closing it leaves no step
 * in the browser's history.
 */
export function Dialogs() {
  const { opened, page, query, navigate } = useAddress()
  const close = () => navigate(page, { replace: true, preventScrollReset: true })
  const extend = query.get('extend') ?? ''
  return (
    <>
      {opened?.kind === 'public' && (
        <PublicDialog
          ofYear={calendarYear(Number(query.get('of_year')) || undefined)}
          onClose={close}
        />
      )}
      {opened?.kind === 'import' && <ImportDialog onClose={close} />}
      {opened?.kind === 'floating' && (
        <FloatingDialog key={extend} extend={extend} onClose={close} />
      )}
      {opened?.kind === 'back' && <RevertHolidays query={query} onClose={close} />}
    </>
  )
}
