import type { ComponentProps } from 'react'
import type { FieldPath } from 'react-hook-form'
import { expectTypeOf, test } from 'vitest'
import type { Secrets } from '../../contract/secrets.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Voicemail } from '../../contract/voicemail.ts'
import type { FormSpec, useDocumentForm } from '../document/form-spec.ts'
import type { useFault } from '../validation/use-fault.ts'
import type { FieldName } from './field-name.ts'
import type { NumberField } from './number-field.tsx'
import type { RowField } from './row-field.tsx'
import type { Rows } from './rows.tsx'
import type { SwitchField } from './switch-field.tsx'
import { TextField } from './text-field.tsx'

// The compiler checks this file (`npm run check`): a line marked @ts-expect-error that compiles is
// an error.

type Names<F extends (props: never) => unknown> = Parameters<F>[0] extends { name: infer N }
  ? N
  : never

test('accepts only names of its form whose values a field can edit', () => {
  expectTypeOf<Names<typeof TextField<Voicemail>>>().toEqualTypeOf<'extension_number'>()
  expectTypeOf<Names<typeof NumberField<Voicemail>>>().toEqualTypeOf<
    'retain_days' | 'min_seconds'
  >()
  expectTypeOf<Names<typeof SwitchField<Voicemail>>>().toEqualTypeOf<never>()

  expectTypeOf<'e164.enabled'>().toExtend<Names<typeof SwitchField<TenantSettings>>>()
  expectTypeOf<'e164.prefix'>().not.toExtend<Names<typeof SwitchField<TenantSettings>>>()
  expectTypeOf<'e164.enable'>().not.toExtend<Names<typeof SwitchField<TenantSettings>>>()

  // @ts-expect-error: no such field
  const misspelled = <TextField<Voicemail> name="extension_nummber" />
  // @ts-expect-error: a number
  const ofAnotherType = <TextField<Voicemail> name="retain_days" />
  // @ts-expect-error: without the values of the form no name fits
  const ofNoForm = <TextField name="extension_number" />
  return [misspelled, ofAnotherType, ofNoForm]
})

test('a list takes the names of lists, and its rows the names in that list', () => {
  type CallerIds = typeof Rows<TenantSettings, 'outbound_caller_ids'>
  type Row = Parameters<ComponentProps<CallerIds>['children']>[0]
  expectTypeOf<Names<CallerIds>>().toEqualTypeOf<'outbound_caller_ids'>()
  expectTypeOf<ComponentProps<CallerIds>['first']>().toEqualTypeOf<
    'provider_id' | 'caller_id' | 'description'
  >()
  type NameInRow = Names<typeof RowField<TenantSettings>>
  expectTypeOf<`${Row}.caller_id`>().toExtend<NameInRow>()
  expectTypeOf<`${Row}.calller_id`>().not.toExtend<NameInRow>()
})

test('accepts only names of its form in a form spec', () => {
  type Path = FieldPath<Voicemail>
  type Spec = FormSpec<Voicemail>
  expectTypeOf<Path>().toEqualTypeOf<'extension_number' | 'retain_days' | 'min_seconds'>()
  expectTypeOf<Spec['sections'][number]['fields'][number]>().toEqualTypeOf<Path>()
  expectTypeOf<NonNullable<Spec['atomicPaths']>[number]>().toEqualTypeOf<Path>()
  expectTypeOf<NonNullable<Spec['unverifiablePaths']>[number]>().toEqualTypeOf<Path>()
  expectTypeOf<keyof Spec['secrets']>().toEqualTypeOf<Path>()
  expectTypeOf<keyof NonNullable<Spec['units']>>().toEqualTypeOf<Path>()
  expectTypeOf<keyof Spec['defaults']>().toEqualTypeOf<Path>()
  expectTypeOf<'cdr_event.token'>().toExtend<keyof Secrets<TenantSettings>>()
  expectTypeOf<'cdr_event.tokens'>().not.toExtend<keyof Secrets<TenantSettings>>()
})

test('what reads the form knows the names and the values', () => {
  type Form = ReturnType<typeof useDocumentForm<Voicemail>>['form']
  expectTypeOf<Parameters<Form['setFocus']>[0]>().toEqualTypeOf<FieldPath<Voicemail>>()
  type Values = ReturnType<typeof useDocumentForm<Voicemail>>['snapshot']['values']
  expectTypeOf<Values>().toEqualTypeOf<Voicemail>()
  expectTypeOf<Parameters<typeof useFault<Voicemail>>[0][number]>().toEqualTypeOf<
    FieldPath<Voicemail>
  >()
  expectTypeOf<FieldName<Voicemail, boolean>>().toEqualTypeOf<never>()
})
