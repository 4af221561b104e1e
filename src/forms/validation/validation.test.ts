import { describe, expect, test } from 'vitest'
import { type TenantSettings, tenantSettings } from '../../contract/tenant.ts'
import { TEST_TENANT } from '../../contract/values/test-tenant.ts'
import { keysAsTexts as t } from '../../i18n/test-texts.ts'
import { faultsIn, resolverFor } from './validation.ts'

const valid = TEST_TENANT

async function faults(values: TenantSettings, base?: TenantSettings) {
  const resolve = resolverFor(tenantSettings, t, base && (() => base))
  const { errors } = await resolve(values, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  })
  return faultsIn(errors)
}

describe('resolverFor', () => {
  test('finds no fault in a valid form', async () => {
    expect(await faults(valid)).toEqual([])
  })

  test('names each invalid field by its path', async () => {
    const values = {
      ...valid,
      name: '',
      recording_retention: 0,
      outbound_caller_ids: [{ provider_id: '', caller_id: '1', description: '' }],
      cdr_event: { ...valid.cdr_event, enabled: true, auth: 'BASIC' as const },
    }
    expect((await faults(values)).sort()).toEqual([
      'cdr_event.password',
      'cdr_event.url',
      'cdr_event.username',
      'name',
      'outbound_caller_ids.0.provider_id',
      'recording_retention',
    ])
  })

  test('lets another change be saved beside an invalid value that the server already has', async () => {
    const base = { ...valid, timezone: 'Mars/Olympus', region: '' }
    expect(await faults({ ...base, name: 'B' }, base)).toEqual([])
  })

  test('a new resource is judged as a whole: nothing that it began with is excused', async () => {
    expect(await faults({ ...valid, name: '', region: '' })).toEqual(['name', 'region'])
  })

  test('reports an invalid value that was edited to another invalid value', async () => {
    const base = { ...valid, timezone: 'Mars/Olympus' }
    expect(await faults({ ...base, timezone: 'Mars/Elysium' }, base)).toEqual(['timezone'])
  })

  test('reports what a webhook lacks when it is turned on', async () => {
    const on = { ...valid, cdr_event: { ...valid.cdr_event, enabled: true } }
    expect(await faults(on, valid)).toEqual(['cdr_event.url'])
  })
})
