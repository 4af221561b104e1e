import { expect, test } from 'vitest'
import { defaultCallerId, editDefaults } from '../../contract/values/defaults.ts'
import { isWithin } from '../../forms/document/form-spec.ts'
import texts from '../../i18n/en/settings.json'
import { sections, settingsSpec } from './settings-form-spec.ts'

const fieldTexts: Record<string, unknown> = texts.fields
const names = namesIn({ ...editDefaults, office_hours: '', outbound_caller_ids: defaultCallerId })

test.each(names)('%s has a label and a help line', (name) => {
  const key = settingsSpec.textName?.(name) ?? name
  expect(at(`${key}.label`)).toMatch(/\S/)
  expect(at(`${key}.help`)).toBeTypeOf('string')
})

test.each(names)('%s is shown in exactly one section', (name) => {
  const showing = sections.filter(({ fields }) => fields.some((field) => isWithin(name, field)))
  expect(showing).toHaveLength(1)
})

test.each(sections)('section $path has a title and says what it is for', ({ path }) => {
  expect(texts.sections[path].title).toMatch(/\S/)
  expect(texts.sections[path].intro).toMatch(/\S/)
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
