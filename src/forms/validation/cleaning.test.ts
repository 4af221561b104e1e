import { createFormControl, type FieldValues } from 'react-hook-form'
import { expect, test } from 'vitest'
import { tenantEdits } from '../../contract/tenant.ts'
import { cleaningOf } from './cleaning.ts'

function formWith(values: FieldValues) {
  const { formControl: form } = createFormControl({ defaultValues: values })
  // React does this when it mounts a form.
  form.control._state.mount = true
  return { form, cleaning: cleaningOf(form as never, tenantEdits) }
}

test('removes invisible characters without a notice', () => {
  const { form, cleaning } = formWith({ domain: ' demo.example\u200b ' })
  cleaning.clean('domain')
  expect(form.getValues('domain')).toBe('demo.example')
  expect(cleaning.isChanged('domain')).toBe(false)
})

test('notices where a visible character has changed', () => {
  const { form, cleaning } = formWith({ e164: { prefix: '٩', area_code: ' 31' } })
  let calls = 0
  cleaning.subscribe(() => calls++)
  cleaning.clean('e164')
  expect(form.getValues('e164')).toEqual({ prefix: '9', area_code: '31' })
  expect(cleaning.isChanged('e164.prefix')).toBe(true)
  expect(cleaning.isChanged('e164.area_code')).toBe(false)
  expect(calls).toBe(1)
})

test('cleans each row of a list, and leaves clean ones alone', () => {
  const row = { provider_id: '7', caller_id: '1', description: ' a ', $origin: { raw: { x: ' ' } } }
  const { form, cleaning } = formWith({
    outbound_caller_ids: [row, { ...row, caller_id: '\u202a+39\u202c' }],
  })
  cleaning.clean('outbound_caller_ids')
  expect(form.getValues('outbound_caller_ids')).toEqual([row, { ...row, caller_id: '+39' }])
})
