import { useQuery } from '@tanstack/react-query'
import { useAwaited } from '../../api/http/use-awaited.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { NightModeField } from '../../forms/fields/night-mode-field.tsx'
import { loadTexts } from '../../i18n/texts.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { hoursSpec } from './office-hours-form-spec.ts'
import { Now } from './state-now.tsx'
import { PAGE_END, WeekEditor } from './week-editor.tsx'
import './office-hours-page.css'

/** Not first in view, at any width. */
const OpeningState = lazyPart(async () => (await import('./opening-state.tsx')).OpeningState)
/** Uses texts of the overview. */
const Exceptions = lazyPart(async () => {
  const [{ Exceptions: part }] = await Promise.all([
    import('./exceptions.tsx'),
    loadTexts('overview'),
  ])
  return part
})
await Exceptions.start()

/**
 * Office hours: the current state, one-day changes, the week as rows or bars, and what happens to
 * a call at a given time.
 */
export function Page() {
  const { t } = useTranslation(['office-hours', 'common'])
  const isAwaited = useAwaited([useQuery(holidaysQuery)])
  return (
    <UndoProvider>
      <PageFrame title={t('common:pages.office-hours')} aside={<HistoryLink page="office-hours" />}>
        <p className="small dim office-hours-page-intro">{t('intro')}</p>
        <EditingPage
          spec={hoursSpec}
          failed={t('common:failure.what.tenant')}
          outline={<FieldsOutline />}
          hasTesters
          isAwaited={isAwaited}
        >
          {(tenant) => (
            <>
              <Editable>
                <Now />
                <Exceptions tenant={tenant} />
              </Editable>
              <div className="office-hours-page-columns">
                <div>
                  <Editable>
                    <div className="office-hours-page-night-mode">
                      <NightModeField />
                    </div>
                    <WeekEditor />
                  </Editable>
                </div>
                <OpeningState />
              </div>
              <span id={PAGE_END} tabIndex={-1} />
            </>
          )}
        </EditingPage>
      </PageFrame>
    </UndoProvider>
  )
}
