import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ComponentType, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { FocusField } from '../../forms/document/focus-field.tsx'
import { paths, type SettingsSection } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { SectionNavigation } from './section-navigation.tsx'
import { General } from './sections/general.tsx'
import { sections, settingsSpec } from './settings-form-spec.ts'

const loadMore = () => import('./sections/more-sections.ts')
const lazySection = (path: Exclude<SettingsSection, 'general'>) =>
  lazyPart<{ tenant: TenantSnapshot }>(async () => (await loadMore()).moreSections[path])

const bodies: Record<SettingsSection, ComponentType<{ tenant: TenantSnapshot }>> = {
  general: General,
  'night-mode': lazySection('night-mode'),
  recording: lazySection('recording'),
  retention: lazySection('retention'),
  storage: lazySection('storage'),
  'caller-ids': lazySection('caller-ids'),
  numbers: lazySection('numbers'),
  'web-hooks': lazySection('web-hooks'),
  contacts: lazySection('contacts'),
  security: lazySection('security'),
  'custom-options': lazySection('custom-options'),
  plan: lazySection('plan'),
  other: lazySection('other'),
}

/** The sections that put what changes settings into `Editable` themselves. */
const hasTesters: ReadonlySet<SettingsSection> = new Set(['numbers', 'web-hooks'])

/** The tenant's settings: one form over all sections, each with a path of its own. */
export function Page() {
  const { t } = useTranslation(['settings', 'common'])
  const path = useParams()['*']
  useEffect(() => {
    // Here before they are asked for: the server may be away by then.
    loadMore().catch(() => {})
  }, [])
  const section = sections.find((candidate) => candidate.path === path)
  if (!section) return <Navigate to={paths.settingsSection('general')} replace />
  const Body = bodies[section.path]
  return (
    <PageFrame title={t('common:pages.settings')} part={t(`sections.${section.path}.title`)}>
      <EditingPage
        spec={settingsSpec}
        failed={t('common:failure.what.tenant')}
        outline={<Outline />}
        hasTesters
      >
        {(tenant) => (
          <Box sx={columns}>
            <SectionNavigation current={section.path} />
            <section aria-labelledby="section-title">
              <Typography variant="h2" id="section-title">
                {t(`sections.${section.path}.title`)}
              </Typography>
              <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 5 }}>
                {t(`sections.${section.path}.intro`)}
              </Typography>
              <Suspense fallback={<FieldsOutline />}>
                {hasTesters.has(section.path) ? (
                  <Body tenant={tenant} />
                ) : (
                  <Editable>
                    <Body tenant={tenant} />
                  </Editable>
                )}
                {/* Once more where the section comes later than the page. */}
                <FocusField />
              </Suspense>
            </section>
          </Box>
        )}
      </EditingPage>
    </PageFrame>
  )
}

/** The page while it loads: placeholders where the fields will be. */
function Outline() {
  return (
    <Box sx={columns}>
      <div />
      <FieldsOutline />
    </Box>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'max(168px, 8.5rem) minmax(0, 1fr)' },
  columnGap: 10,
  rowGap: 4,
  // Keeps the save bar in the same place in short sections.
  minBlockSize: 'calc(100vh - 220px)',
  alignContent: 'start',
}
