import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ComponentType, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { valueAt } from '../../../domain/revision/value-at.ts'
import { finder } from '../../../domain/search/find.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { differsFromDefault } from '../../../forms/marks/differs-from-default.ts'
import { catalogueOf, fieldEntries } from '../../../forms/search/field-entries.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import type { SettingsSection } from '../../../paths.ts'
import { sectionsOf, settingsSpec } from '../settings-form-spec.ts'

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
    const fields = shown.filter(({ section }) => section === path).map(({ field }) => field)
    return fields.length > 0 ? [{ path, fields }] : []
  })
  return (
    <Box sx={{ minBlockSize: 'calc(100dvh - 280px)' }}>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {t('filter.count', { count: shown.length })}
      </Box>
      {shown.length === 0 && (
        <Button variant="outlined" onClick={clear} sx={{ marginBlockStart: 3 }}>
          {t('filter.clear')}
        </Button>
      )}
      {sections.map(({ path, fields }) => {
        return (
          <Box component="section" key={path} aria-labelledby={`section-${path}`} sx={only(fields)}>
            <Typography variant="h2" id={`section-${path}`} sx={{ marginBlock: '24px 12px' }}>
              {t('filter.section', { title: t(`sections.${path}.title`), count: fields.length })}
            </Typography>
            <Body path={path} tenant={tenant} />
          </Box>
        )
      })}
    </Box>
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

/** The style that hides all other fields, and the parts of a section that have none of these. */
const only = (fields: readonly string[]) => {
  const these = fields.map((field) => `[data-field="${field}"]`).join()
  const others = `& [data-field]:not(${these})`
  const parts = `& section:has([data-field]):not(:has(${these}))`
  return { [`${others}, ${parts}`]: { display: 'none' } }
}
