import { expect, test } from 'vitest'
import { defaultCallerId, editDefaults } from '../../contract/values/defaults.ts'
import { isWithin } from '../../forms/document/form-spec.ts'
import texts from '../../i18n/en/settings.json'
import { groups } from './section-groups.ts'
import { sections, settingsSpec } from './settings-form-spec.ts'

const fieldTexts: Record<string, unknown> = texts.fields
const names = namesIn({ ...editDefaults, office_hours: '', outbound_caller_ids: defaultCallerId })
/** Edited on the office hours page. */
const onOtherPages = ['enable_night_mode', 'office_hours']

test.each(names)('%s has a label and a help line', (name) => {
  const key = settingsSpec.textName?.(name) ?? name
  expect(at(`${key}.label`)).toMatch(/\S/)
  expect(at(`${key}.help`)).toBeTypeOf('string')
})

test.each(names)('%s is shown in exactly one section, or on another page', (name) => {
  const showing = sections.filter(({ fields }) => fields.some((field) => isWithin(name, field)))
  expect(showing).toHaveLength(onOtherPages.includes(name) ? 0 : 1)
})

test('has a title for every section, each in one group, in the same order', () => {
  expect(sections.map(({ path }) => path)).toEqual(groups.flatMap(({ paths }) => paths))
  for (const { path } of sections) expect(texts.sections[path].title).toMatch(/\S/)
  for (const { key } of groups) expect(texts.groups[key]).toMatch(/\S/)
})

function namesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    namesIn(inner, path ? `${path}.${name}` : name),
  )
}

function at(path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => Object(inner)[name], fieldTexts)
}
