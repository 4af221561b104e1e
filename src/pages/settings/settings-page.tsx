import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { atField, paths, type SettingsSection } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { useGradually } from '../../ui/hooks/use-gradually.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { Arrive } from './arrive.tsx'
import { SectionGroup } from './section-group.tsx'
import { groupsOf } from './section-groups.ts'
import { SectionNavigation } from './section-navigation.tsx'
import { General } from './sections/general.tsx'
import { sections, settingsSpec } from './settings-form-spec.ts'

const MoreSection = lazyPart(
  async () => (await import('./sections/more-sections.tsx')).MoreSection,
  FieldsOutline,
)

const SettingsFilter = lazyPart(
  async () => (await import('./filter/settings-filter.tsx')).SettingsFilter,
)
const FilteredSections = lazyPart(
  async () => (await import('./filter/filtered-sections.tsx')).FilteredSections,
  FieldsOutline,
)

/** Sections that use `Editable` themselves, only around the fields that change settings. */
const hasTesters: ReadonlySet<SettingsSection> = new Set(['numbers', 'web-hooks'])

interface BodyProps {
  path: SettingsSection
  tenant: TenantSnapshot
}

/** The fields of a section. */
function SectionBody({ path, tenant }: BodyProps) {
  const body =
    path === 'general' ? <General tenant={tenant} /> : <MoreSection path={path} tenant={tenant} />
  return hasTesters.has(path) ? body : <Editable>{body}</Editable>
}

/** The tenant's settings: one form on one page. Each section has its own path. */
export function Page() {
  const { t } = useTranslation(['settings', 'common'])
  const path = useParams()['*']
  const [query] = useSearchParams()
  const isFiltered = query.has('filter') || query.has('changed')
  const hasFilter = FilteredSections.useLoaded(isFiltered)
  // Loads the other sections early, because the server may be unreachable later.
  const hasMore = MoreSection.useLoaded()
  if (path === 'night-mode') {
    return <Navigate to={atField(paths.officeHours, 'enable_night_mode')} replace />
  }
  const section = sections.find((candidate) => candidate.path === path)
  if (!section) {
    const to = { pathname: paths.settingsSection('general'), search: query.toString() }
    return <Navigate to={to} replace />
  }
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
          <Box sx={dense}>
            <Box sx={filter}>
              <SettingsFilter isSettled={!isFiltered || (hasFilter && hasMore)} />
            </Box>
            {isFiltered ? (
              <FilteredSections tenant={tenant} Body={SectionBody} />
            ) : (
              <Box sx={columns}>
                <SectionNavigation current={section.path} />
                <Sections current={section.path} tenant={tenant} />
              </Box>
            )}
          </Box>
        )}
      </EditingPage>
    </PageFrame>
  )
}

interface SectionsProps {
  current: SettingsSection
  tenant: TenantSnapshot
}

/**
 * All sections, one below the other. All but the first are loaded and rendered later. Once their
 * heights are known, those out of view aren't drawn, so that a key costs less.
 */
function Sections({ current, tenant }: SectionsProps) {
  const hasMore = MoreSection.useLoaded()
  const groups = groupsOf(tenant.raw)
  const shown = useGradually(hasMore ? groups.length + 1 : 1)
  return (
    <Box sx={shown > groups.length ? drawnInView : null}>
      {groups.slice(0, shown).map((group) => (
        <SectionGroup key={group.key} group={group} tenant={tenant} Body={SectionBody} />
      ))}
      {shown < groups.length ? <FieldsOutline /> : <Arrive section={current} />}
    </Box>
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

const drawnInView = {
  '& > section': { contentVisibility: 'auto', '@media print': { contentVisibility: 'visible' } },
}
/** Rows of about 36 pixels. On a phone, short controls stand beside their labels. */
const dense = {
  '--field-gap': '2px',
  '--field-end': '6px',
  '--short-width': { xs: '8rem', sm: '8.75rem' },
  '--short-columns': 'minmax(0, 1fr) 11rem',
  '& :is(.field-label, .field-help)': { textWrap: 'balance' },
  '& .switch-field': { alignItems: 'center' },
}
/** Reserves the height of the filter, which is loaded later. */
const filter = { minBlockSize: { xs: 98, sm: 58 }, ...notPrinted }
const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'max(168px, 8.5rem) minmax(0, 1fr)' },
  columnGap: 10,
  rowGap: 4,
  alignContent: 'start',
  // The list of sections isn't printed.
  '@media print': { display: 'block' },
}
