import { expect, test } from 'vitest'
import type { $ZodType, $ZodTypeDef } from 'zod/v4/core'
import { auditSpecs } from './audit-forms.ts'

/** Fields whose control sets its own attributes, such as a select. */
const OWN_CONTROL = [
  'avatar_file_id',
  'currency',
  'e164.country',
  'end',
  'end_time',
  'extension_im_disk_quota',
  'office_hours',
  'region',
  'start',
  'start_time',
  'timezone',
]

/** Identifiers, credentials, PEM and JSON: neither prose nor a name. */
const LITERAL = [
  'add.name',
  'add.value',
  'custom_options',
  'outbound_caller_ids.provider_id',
  'relay.name',
  'stir_shaken_cert',
  'stir_shaken_key',
  'web_hook.password',
  'web_hook.token',
  'web_hook.username',
]

type Def = $ZodTypeDef & { shape?: Record<string, $ZodType>; element?: $ZodType }

/** The paths of the text fields in a schema, at and below `path`. */
function textsIn(schema: $ZodType | undefined, path: string): string[] {
  const def: Def | undefined = schema?._zod.def
  if (def?.element) return textsIn(def.element, path)
  if (def?.shape) {
    return Object.entries(def.shape).flatMap(([name, part]) =>
      textsIn(part, path ? `${path}.${name}` : name),
    )
  }
  return def?.type === 'string' ? [path] : []
}

test('every text field of every form says what it takes', () => {
  let count = 0
  for (const { base, schema, sections, textKinds = {}, textName } of auditSpecs) {
    const isShown = (text: string) =>
      sections.some(({ fields }) =>
        fields.some((field) => text === field || text.startsWith(`${field}.`)),
      )
    const isOwn = (text: string) =>
      OWN_CONTROL.some((field) => text === field || text.startsWith(`${field}.`))
    const texts = textsIn(schema, '').filter((text) => isShown(text) && !isOwn(text))
    const names = new Set(texts.map((text) => textName?.(text) ?? text))
    count += names.size
    const said = Object.keys(textKinds)
    expect([...said, ...LITERAL], base).toEqual(expect.arrayContaining([...names]))
    const known = [...names, 'outbound_caller_ids.display_name']
    expect(known, base).toEqual(expect.arrayContaining(said))
  }
  expect(count).toBeGreaterThan(15)
})
