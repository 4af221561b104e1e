import type { QueryClient } from '@tanstack/react-query'
import type { i18n, TFunction } from 'i18next'
import type { FieldValues } from 'react-hook-form'
import { type Endpoint, isUnsupported } from '../../api/http/capabilities.ts'
import type { Snapshot } from '../../api/http/document.ts'
import { valueAt } from '../../domain/revision/value-at.ts'
import type { FormSpec } from '../../forms/document/form-spec.ts'
import { placeNames } from '../../forms/places/place-names.ts'
import { catalogueOf, fieldEntries } from '../../forms/search/field-entries.ts'
import { textAt } from '../../i18n/text-at.ts'
import { formSpecs } from '../../pages/form-specs.ts'
import { sectionsOf, settingsSpec } from '../../pages/settings/settings-form-spec.ts'
import type { PageEntry } from '../pages.ts'
import type { Entry } from './entry.ts'

interface World {
  pages: readonly PageEntry[]
  queries: QueryClient
  i18n: i18n
  t: TFunction
  locale: string
}

/** The forms of the pages that the user may see and the PBX supports. */
export const usableForms = (pages: readonly PageEntry[]) =>
  formSpecs.flatMap((spec) => {
    const page = pages.find(({ path }) => path === spec.base)
    const isOff = isUnsupported(spec.endpoint.replace('POST', 'GET') as Endpoint)
    return page && !isOff ? [{ spec, page }] : []
  })

/**
 * The fields of the pages that the user may see, with the values read so far, and the sections of
 * the settings.
 */
export const fieldResults = (world: World): Entry[] =>
  usableForms(world.pages).flatMap(({ spec, page }) =>
    resultsOf(spec, textAt(world.t, `pages.${page.key}`), world),
  )

function resultsOf(spec: FormSpec<FieldValues>, page: string, world: World): Entry[] {
  const { queries, i18n, t, locale } = world
  const catalogue = catalogueOf(i18n, spec.namespace)
  const read = () => queries.getQueryData<Snapshot<FieldValues>>(spec.query.queryKey)
  const snapshot = read()
  const titleOf = (section: string) =>
    section ? String(catalogue(`sections.${section}.title`)) : page
  const nameOf = placeNames(queries, locale)
  const fields = fieldEntries(spec, catalogue, t, locale, nameOf).flatMap((entry): Entry[] => {
    const { field, section, address, label, also, valueText } = entry
    // The form hides a field that this PBX doesn't send and that has no default.
    const value = valueAt(snapshot?.values ?? spec.defaults, field)
    if (value === undefined) return []
    return [
      {
        id: `field ${address}`,
        group: 'settings',
        label,
        also,
        // A getter, so that it is formatted only when shown and uses the values read by then.
        get detail() {
          const now = read()
          const isHidden = !now || now.unreadable || field in spec.secrets
          const words = isHidden ? '' : valueText(valueAt(now.values, field))
          return titleOf(section) + (words && ` · ${words}`)
        },
        choose: address,
      },
    ]
  })
  const keywordsOf = (section: string) => String(catalogue(`sections.${section}.keywords`))
  return [...sectionResults(spec, page, { titleOf, keywordsOf }, snapshot), ...fields]
}

function sectionResults(
  spec: FormSpec<FieldValues>,
  page: string,
  { titleOf, keywordsOf }: Record<'titleOf' | 'keywordsOf', (section: string) => string>,
  snapshot: Snapshot<FieldValues> | undefined,
): Entry[] {
  const isSettings = spec.base === settingsSpec.base
  const shown = isSettings ? sectionsOf(snapshot?.raw) : spec.sections.filter(({ path }) => path)
  return shown.map(({ path }) => ({
    id: `section ${spec.base}/${path}`,
    group: 'pages',
    label: titleOf(path),
    also: [keywordsOf(path)],
    detail: page,
    choose: `${spec.base}/${path}`,
  }))
}
