import { expect, it } from 'vitest'
import { customHeaders } from '../custom-headers.ts'
import { tenantEdits, tenantSettings } from '../tenant.ts'
import { voicemail } from '../voicemail.ts'
import { cleanedBy, schemaAt } from './cleaned.ts'

it('cleans texts for machines at any depth, and keeps all others', () => {
  const sent = {
    domain: 'demo.example ',
    website: '\u200bhttps://firm.example',
    cdr_event: { url: 'https://h.example/cdr ', token: ' t ', newer: ' x ' },
    outbound_caller_ids: [
      { provider_id: ' 7', caller_id: '\u202a+390612345\u202c', description: ' a ', $origin: {} },
    ],
    e164: { prefix: '٩' },
    recording_retention: 30,
    newer: ' x ',
    custom_options: null,
  }
  expect(cleanedBy(tenantSettings, sent)).toEqual({
    ...sent,
    domain: 'demo.example',
    website: 'https://firm.example',
    cdr_event: { url: 'https://h.example/cdr', token: 't', newer: ' x ' },
    outbound_caller_ids: [
      { provider_id: '7', caller_id: '+390612345', description: ' a ', $origin: {} },
    ],
    e164: { prefix: '9' },
  })
  for (const typed of [' 998 ', ' ９98 ', '998\u200b']) {
    expect(cleanedBy(voicemail, { extension_number: typed })).toEqual({ extension_number: '998' })
  }
})

it('cleans one field by its path', () => {
  expect(cleanedBy(schemaAt(tenantEdits, 'e164.prefix'), ' 9')).toBe('9')
  expect(cleanedBy(schemaAt(customHeaders, 'add.3.value'), '  PBX01 ')).toBe('PBX01')
  expect(cleanedBy(schemaAt(tenantEdits, 'nobody.knows.it'), ' 9')).toBe(' 9')
  expect(cleanedBy(schemaAt(tenantEdits, 'constructor.name'), ' 9')).toBe(' 9')
})

it('treats a field named like a property of every object as unknown', () => {
  const sent = JSON.parse('{"constructor":" x ","toString":{"a":" b "},"domain":" a.example "}')
  expect(cleanedBy(tenantSettings, sent)).toEqual({ ...sent, domain: 'a.example' })
})

it('rejects a header value of blanks only', () => {
  const add = [{ name: 'X-A', value: '   ', scope: 'ALL' }]
  expect(customHeaders.safeParse({ add, relay: [] }).success).toBe(false)
})
