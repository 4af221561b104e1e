import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAwaited } from '../../api/http/use-awaited.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { NightModeField } from '../../forms/fields/night-mode-field.tsx'
import { loadTexts } from '../../i18n/texts.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { useLater } from '../../ui/hooks/use-later.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { hoursSpec } from './office-hours-form-spec.ts'
import { OpeningState } from './opening-state.tsx'
import { Now } from './state-now.tsx'
import { PAGE_END, WeekEditor } from './week-editor.tsx'

/** Uses texts of the overview. */
const Exceptions = lazyPart(async () => {
  const [{ Exceptions: part }] = await Promise.all([
    import('./exceptions.tsx'),
    loadTexts('overview'),
  ])
  return part
})
Exceptions.start()

/**
 * Office hours: the current state, one-day changes, the week as rows or bars, and what happens to
 * a call at a given time.
 */
export function Page() {
  const { t } = useTranslation(['office-hours', 'common'])
  const isAwaited = useAwaited([useQuery(holidaysQuery)])
  const hasExceptions = Exceptions.useLoaded()
  return (
    <UndoProvider>
      <PageFrame title={t('common:pages.office-hours')} aside={<HistoryLink page="office-hours" />}>
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 4 }}>
          {t('intro')}
        </Typography>
        <EditingPage
          spec={hoursSpec}
          failed={t('common:failure.what.tenant')}
          outline={<FieldsOutline />}
          hasTesters
          isAwaited={isAwaited || !hasExceptions}
        >
          {(tenant) => (
            <>
              <Editable>
                <Box sx={top}>
                  <Now />
                  <Exceptions tenant={tenant} />
                </Box>
              </Editable>
              <Box sx={columns}>
                <div>
                  <Editable>
                    <Box sx={nightMode}>
                      <NightModeField />
                    </Box>
                    <WeekEditor />
                  </Editable>
                </div>
                <OpeningStateLater />
              </Box>
              <span id={PAGE_END} tabIndex={-1} />
            </>
          )}
        </EditingPage>
      </PageFrame>
    </UndoProvider>
  )
}

/** Not first in view, at any width. */
function OpeningStateLater() {
  return useLater() ? <OpeningState /> : null
}

/** Puts the help below the switch. Beside it, there would be a wide gap between them. */
const nightMode = {
  maxInlineSize: 720,
  marginBlockEnd: 3,
  '--field-columns': 'minmax(0, 1fr)',
  '--switch-columns': 'minmax(0, 1fr) auto',
}
const top = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3, marginBlockEnd: 4 }
const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 20rem' },
  alignItems: 'start',
  columnGap: 6,
  rowGap: 6,
  marginBlockEnd: 6,
}
