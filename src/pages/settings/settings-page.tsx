import Box from '@mui/material/Box'
import { type ComponentType, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { atField, paths, type SettingsSection } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { Arrive } from './arrive.tsx'
import { SectionGroup } from './section-group.tsx'
import { groupsOf } from './section-groups.ts'
import { SectionNavigation } from './section-navigation.tsx'
import { General } from './sections/general.tsx'
import { sections, settingsSpec } from './settings-form-spec.ts'

const loadMore = () => import('./sections/more-sections.ts')
const lazySection = (path: Exclude<SettingsSection, 'general'>) =>
  lazyPart<{ tenant: TenantSnapshot }>(async () => (await loadMore()).moreSections[path])

const bodies: Record<SettingsSection, ComponentType<{ tenant: TenantSnapshot }>> = {
  general: General,
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

const SettingsFilter = lazyPart(
  async () => (await import('./filter/settings-filter.tsx')).SettingsFilter,
)
const FilteredSections = lazyPart(
  async () => (await import('./filter/filtered-sections.tsx')).FilteredSections,
)

/** Sections that use `Editable` themselves, only around the fields that change settings. */
const hasTesters: ReadonlySet<SettingsSection> = new Set(['numbers', 'web-hooks'])

interface BodyProps {
  path: SettingsSection
  tenant: TenantSnapshot
}

/** The fields of a section. */
function SectionBody({ path, tenant }: BodyProps) {
  const Body = bodies[path]
  if (hasTesters.has(path)) return <Body tenant={tenant} />
  return (
    <Editable>
      <Body tenant={tenant} />
    </Editable>
  )
}

/** The tenant's settings: one form on one page. Each section has its own path. */
export function Page() {
  const { t } = useTranslation(['settings', 'common'])
  const path = useParams()['*']
  const [query] = useSearchParams()
  useEffect(() => {
    // Load the other sections early, because the server may be unreachable later.
    loadMore().catch(() => {})
  }, [])
  if (path === 'night-mode') {
    return <Navigate to={atField(paths.officeHours, 'enable_night_mode')} replace />
  }
  const section = sections.find((candidate) => candidate.path === path)
  if (!section) {
    const to = { pathname: paths.settingsSection('general'), search: query.toString() }
    return <Navigate to={to} replace />
  }
  const isFiltered = query.has('filter') || query.has('changed')
  return (
    <PageFrame
      title={t('common:pages.settings')}
      aside={<HistoryLink page="settings" />}
      part={t(`sections.${section.path}.title`)}
    >
      <EditingPage
        spec={settingsSpec}
        failed={t('common:failure.what.tenant')}
        outline={<Outline />}
        hasTesters
      >
        {(tenant) => (
          <>
            <Box sx={filter}>
              <Suspense>
                <SettingsFilter />
              </Suspense>
            </Box>
            {isFiltered ? (
              <Suspense fallback={<FieldsOutline />}>
                <FilteredSections tenant={tenant} Body={SectionBody} />
              </Suspense>
            ) : (
              <Box sx={columns}>
                <SectionNavigation current={section.path} />
                <Sections current={section.path} tenant={tenant} />
              </Box>
            )}
          </>
        )}
      </EditingPage>
    </PageFrame>
  )
}

interface SectionsProps {
  current: SettingsSection
  tenant: TenantSnapshot
}

/** All sections, one below the other. All but the first are loaded later. */
function Sections({ current, tenant }: SectionsProps) {
  const [first, ...rest] = groupsOf(tenant.raw).map((group) => (
    <SectionGroup key={group.key} group={group} tenant={tenant} Body={SectionBody} />
  ))
  return (
    <div>
      {first}
      <Suspense fallback={<FieldsOutline />}>
        {rest}
        <Arrive section={current} />
      </Suspense>
    </div>
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

/** Reserves the height of the filter, which is loaded later. */
const filter = { minBlockSize: { xs: 98, sm: 58 }, ...notPrinted }
const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'max(168px, 8.5rem) minmax(0, 1fr)' },
  columnGap: 10,
  rowGap: 4,
  alignContent: 'start',
}
