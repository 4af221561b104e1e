import { type ComponentType, useLayoutEffect, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { valueAt } from '../../../domain/revision/value-at.ts'
import { finder } from '../../../domain/search/find.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { differsFromDefault } from '../../../forms/marks/differs-from-default.ts'
import { catalogueOf, fieldEntries } from '../../../forms/search/field-entries.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import type { SettingsSection } from '../../../paths.ts'
import { sectionsOf, settingsSpec } from '../settings-form-spec.ts'
import './filtered-sections.css'

interface Props {
  tenant: TenantSnapshot
  /** Renders the fields of a section. */
  Body: ComponentType<{ path: SettingsSection; tenant: TenantSnapshot }>
}

/** The sections with only the fields that match the filter in the address, and their counts. */
export function FilteredSections({ tenant, Body }: Props) {
  const { t } = useTranslation('settings')
  const [query, setQuery] = useSearchParams()
  const shown = useShownFields()
  const clear = () => {
    const next = new URLSearchParams(query)
    next.delete('filter')
    next.delete('changed')
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  const sections = sectionsOf(tenant.raw).flatMap(({ path }) => {
    const count = shown.filter(({ section }) => section === path).length
    return count > 0 ? [{ path, count }] : []
  })
  useStyleSheet(hideOthers(shown.map(({ field }) => field)))
  return (
    <div className="filtered-sections">
      <div role="status" className="dim">
        {t('filter.count', { count: shown.length })}
      </div>
      {shown.length === 0 && (
        <button type="button" className="button outlined filtered-sections-clear" onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
      {sections.map(({ path, count }) => (
        <section key={path} aria-labelledby={`section-${path}`}>
          <h2 id={`section-${path}`}>
            {t('filter.section', { title: t(`sections.${path}.title`), count })}
          </h2>
          <Body path={path} tenant={tenant} />
        </section>
      ))}
    </div>
  )
}

/**
 * The fields that match the typed text, in the order of the page. If the filter asks for it, only
 * those that differ from their defaults.
 */
function useShownFields() {
  const { t, i18n } = useTranslation()
  const locale = useLocale()
  const [query] = useSearchParams()
  const typed = query.get('filter') ?? ''
  const isChangedOnly = query.has('changed')
  const { form, snapshot } = useDocumentForm<TenantEdits>()
  const values = useWatch({ control: form.control })
  const { entries, find } = useMemo(() => {
    const made = fieldEntries(settingsSpec, catalogueOf(i18n, settingsSpec.namespace), t, locale)
    return { entries: made, find: finder(() => made) }
  }, [i18n, t, locale])
  const found = useMemo(
    () => new Set(typed ? find(typed).map(({ entry }) => entry) : entries),
    [entries, find, typed],
  )
  return entries.filter((entry) => {
    const { field } = entry
    if (!found.has(entry) || valueAt(snapshot.values, field) === undefined) return false
    const standard = valueAt(settingsSpec.defaults, field)
    return !isChangedOnly || differsFromDefault(standard, valueAt(values, field))
  })
}

/** Styles that hide all fields but these, and the parts of a section that have none of these. */
function hideOthers(fields: readonly string[]) {
  const these = `:is(${fields.map((field) => `[data-field="${field}"]`).join()})`
  const others = `[data-field]:not(${these})`
  const parts = `section section:has([data-field]):not(:has(${these}))`
  return `.filtered-sections :is(${others}, ${parts}) { display: none }`
}

/** Applies styles that depend on data while the component is shown. */
function useStyleSheet(css: string) {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [css])
}
