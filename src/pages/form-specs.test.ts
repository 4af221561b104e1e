import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { valueAt } from '../domain/revision/value-at.ts'
import { finder } from '../domain/search/find.ts'
import { catalogueOf, fieldEntries } from '../forms/search/field-entries.ts'
import { loadShellTexts } from '../i18n/texts.ts'
import { formSpecs, loadFormTexts } from './form-specs.ts'

const modules = import.meta.glob<Record<string, unknown>>('./*/*-form-spec.ts', {
  eager: true,
})

beforeAll(async () => {
  await loadShellTexts()
  await loadFormTexts()
})

const entriesOf = (spec: (typeof formSpecs)[number]) =>
  fieldEntries(spec, catalogueOf(i18next, spec.namespace), i18next.t, 'en')

test('every form spec is searched', () => {
  const declared = Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((value) => typeof value === 'object' && value !== null && 'endpoint' in value)
  expect(declared.length).toBeGreaterThan(0)
  expect(new Set(formSpecs as readonly unknown[])).toEqual(new Set(declared))
})

describe.each(formSpecs.map((spec) => ({ spec, base: spec.base })))('$base', ({ spec }) => {
  test('shows every field of its sections, or all parts of it', () => {
    const fields = entriesOf(spec).map(({ field }) => field)
    for (const root of spec.sections.flatMap((section) => section.fields)) {
      expect(fields.some((field) => field === root || field.startsWith(`${root}.`))).toBe(true)
    }
  })

  test('every value has its unit or its word', () => {
    for (const { field, valueText } of entriesOf(spec)) {
      const value = valueAt(spec.defaults, field)
      if (typeof value === 'number') expect(valueText(value), field).toMatch(/^\d+ [a-z]+$/)
      if (typeof value === 'boolean') expect(valueText(value), field).toMatch(/^(On|Off)$/)
      if (/^[A-Z_]{5,}$/.test(String(value))) expect(valueText(value), field).not.toBe(value)
    }
  })

  test('every field is found by its label and its name on the wire', () => {
    const entries = entriesOf(spec)
    const find = finder(() => entries)
    for (const { field, label } of entries) {
      expect(label, field).not.toBe('')
      const found = (typed: string) => find(typed).map(({ entry }) => entry.field)
      expect(found(label), label).toContain(field)
      expect(found(field), field).toContain(field)
    }
  })
})
