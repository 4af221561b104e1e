import { Navigate, useParams, useSearchParams } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { HistoryLink } from '../../forms/audit/history-link.tsx'
import { Editable } from '../../forms/document/editable.tsx'
import { EditingPage } from '../../forms/document/editing-page.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { atField, paths, type SettingsSection } from '../../paths.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { useGradually } from '../../ui/hooks/use-gradually.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Arrive } from './arrive.tsx'
import { SectionGroup } from './section-group.tsx'
import { groupsOf } from './section-groups.ts'
import { SectionNavigation } from './section-navigation.tsx'
import { General } from './sections/general.tsx'
import { sections, settingsSpec } from './settings-form-spec.ts'
import './settings-page.css'

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
          <div className="settings-page">
            <div className="settings-page-filter not-printed">
              <SettingsFilter isSettled={!isFiltered || (hasFilter && hasMore)} />
            </div>
            {isFiltered ? (
              <FilteredSections tenant={tenant} Body={SectionBody} />
            ) : (
              <div className="settings-page-columns">
                <SectionNavigation current={section.path} />
                <Sections current={section.path} tenant={tenant} />
              </div>
            )}
          </div>
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
    <div className={shown > groups.length ? 'settings-page-drawn-in-view' : ''}>
      {groups.slice(0, shown).map((group) => (
        <SectionGroup key={group.key} group={group} tenant={tenant} Body={SectionBody} />
      ))}
      {shown < groups.length ? <FieldsOutline /> : <Arrive section={current} />}
    </div>
  )
}

/** The page while it loads: placeholders where the fields will be. */
function Outline() {
  return (
    <div className="settings-page-columns">
      <div />
      <FieldsOutline />
    </div>
  )
}
