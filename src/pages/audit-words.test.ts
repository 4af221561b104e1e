import fc from 'fast-check'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AuditEntry, MASKED_SECRET } from '../contract/audit-logs.ts'
import { defaultCustomHeaders } from '../contract/custom-headers.ts'
import { isPlain, type Plain } from '../contract/json/plain.ts'
import {
  defaultCallerId,
  defaultPasswordPolicy,
  tenantDefaults,
} from '../contract/values/defaults.ts'
import { defaultVoicemail } from '../contract/voicemail.ts'
import { changesAny } from '../domain/audit/field-changes.ts'
import { applyChange } from '../domain/revision/reversible-change.ts'
import { isSame } from '../domain/revision/same.ts'
import { readerOf, specsOf } from '../forms/audit/audit-forms.ts'
import { entryText } from '../forms/audit/entry-text.ts'
import type { AuditWords } from '../forms/audit/field-words.ts'
import { mergeInto, writeOf } from '../forms/saving/write.ts'
import { loadShellTexts } from '../i18n/texts.ts'
import { auditSpecs, loadAuditTexts } from './audit-forms.ts'
import { entryOf } from './test-audit-entry.ts'

let words: AuditWords

beforeAll(async () => {
  await loadShellTexts()
  await loadAuditTexts()
  words = { specs: auditSpecs, i18n: i18next, locale: 'en-GB', currency: 'EUR' }
})

const update = (old: unknown, now: unknown, more: Partial<AuditEntry> = {}) =>
  entryText(
    entryOf({ old_state: JSON.stringify(old), new_state: JSON.stringify(now), ...more }),
    words,
  )

describe('the words of a change', () => {
  test('a field of the settings reads as in the review', () => {
    const { rows, address, subject } = update(
      { id: 't', recording_retention: 180 },
      { id: 't', recording_retention: 90 },
    )
    expect(rows).toEqual([{ field: 'Recordings', before: '180 days', after: '90 days' }])
    expect(address).toBe('/settings/retention#recording_retention')
    expect(subject).toBe('settings')
  })

  test('a day of the office hours reads as in the review, and is changed on their page', () => {
    const day = (to: string) => ({
      office_hours: { monday: { enabled: true, ranges: [{ from: '09:00', to }] } },
    })
    const { rows, address } = update({ id: 't', ...day('17:00') }, { id: 't', ...day('16:00') })
    expect(rows).toEqual([{ field: 'Monday', before: '09:00–17:00', after: '09:00–16:00' }])
    expect(address).toBe('/office-hours#office_hours.monday')
  })

  test('a secret that is masked on both sides was changed, and is not shown', () => {
    const hook = { cdr_event: { token: MASKED_SECRET } }
    const { rows, revert } = update({ id: 't', ...hook }, { id: 't', ...hook })
    expect(rows).toEqual([
      { field: 'Call records: Token', before: 'Secret, not shown', after: 'Secret, not shown' },
    ])
    expect(revert).toEqual({ kind: 'none', fault: 'secrets' })
  })

  test('an address that the log masks was changed too', () => {
    const hook = { cdr_event: { url: MASKED_SECRET } }
    expect(update({ id: 't', ...hook }, { id: 't', ...hook }).rows).toMatchObject([
      { field: 'Call records: URL' },
    ])
  })

  test('a secret in a log of whole documents may not have changed', () => {
    const hook = { name: 'same', cdr_event: { token: MASKED_SECRET } }
    const { rows } = update({ ...hook, website: 'a' }, { ...hook, website: 'b' })
    expect(rows).toEqual([{ field: 'Website', before: 'a', after: 'b' }])
  })

  test('fields that no form shows are listed as they are on the wire', () => {
    const { rows, revert } = update({ id: 't', max_extensions: 5 }, { id: 't', max_extensions: 6 })
    expect(rows).toEqual([{ field: 'max_extensions', before: '5', after: '6' }])
    expect(revert).toEqual({ kind: 'none', fault: 'other' })
  })

  test('a field that only one state has: the other side is not known', () => {
    const { rows, revert } = update({ id: 't' }, { id: 't', website: 'https://b.example' })
    expect(rows).toEqual([{ field: 'Website', before: 'Unknown', after: 'https://b.example' }])
    expect(revert).toEqual({ kind: 'none', fault: 'one_sided' })
  })

  test('fields that were too large for the log are named', () => {
    const { rows } = update({ id: 't', $omitted: ['custom_options'] }, { id: 't' })
    expect(rows).toEqual([
      { field: 'Custom options', before: 'Too long to show', after: 'Too long to show' },
    ])
  })

  test('documents of the type TENANT differ by their fields', () => {
    expect(update({ min_length: 8 }, { min_length: 12 }, { object_name: 'x' })).toMatchObject({
      subject: 'password-policy',
      rows: [{ field: 'Minimum length', before: '8 characters', after: '12 characters' }],
      address: '/password-policy#min_length',
    })
    expect(update({ relay: [] }, { relay: [{ name: 'X-A', scope: 'ALL' }] }).subject).toBe(
      'custom-headers',
    )
    expect(update({}, {}, { object_name: 'password_policy' }).subject).toBe('password-policy')
  })
})

describe('what reverting does', () => {
  const holiday = {
    id: 'h1',
    name: 'Christmas',
    region: 'GBR',
    consecutive: false,
    every_year: true,
    year_start: 0,
    month_start: 12,
    day_start: 25,
    hour_start: 0,
    minute_start: 0,
    year_end: 0,
    month_end: 12,
    day_end: 25,
    hour_end: 23,
    minute_end: 59,
  }
  const ofHoliday = { object_type: 'HOLIDAY', object_name: 'Christmas' }
  const json = JSON.stringify(holiday)

  test('adds a deleted holiday, deletes an added one, saves a changed one', () => {
    const deleted = entryOf({ ...ofHoliday, action: 'DELETE', old_state: json })
    expect(entryText(deleted, words).revert).toEqual({ kind: 'add' })
    const added = entryOf({ ...ofHoliday, action: 'CREATE', new_state: json })
    expect(entryText(added, words).revert).toEqual({ kind: 'delete', id: 'h1' })
    const length = { field: 'Length', before: '', after: 'A day' }
    expect(entryText(added, words).rows[0]).toEqual(length)
    const moved = update({ id: 'h1', name: 'Xmas' }, { id: 'h1', name: 'Christmas' }, ofHoliday)
    expect(moved.revert).toMatchObject({ change: { before: { name: 'Xmas' } }, isPart: false })
  })

  test('an added holiday reads as in its form, without fields that mean nothing there', () => {
    const state = JSON.stringify({ ...holiday, year_end: 2030, day_end: 1, x_note: 'kept' })
    const { rows } = entryText(entryOf({ ...ofHoliday, action: 'CREATE', new_state: state }), words)
    const fields = rows.map(({ field }) => field)
    expect(fields).toContain('x_note')
    expect(fields.filter((field) => field.includes('_end'))).toEqual([])
  })

  test('a holiday at another time reads as whole times, and counts as a change of its day', () => {
    const at = (hour: number) => JSON.stringify({ ...holiday, hour_start: hour, minute_start: 30 })
    const entry = entryOf({ ...ofHoliday, old_state: at(9), new_state: at(10) })
    expect(entryText(entry, words).rows).toMatchObject([{ before: '09:30', after: '10:30' }])
    const form = readerOf(specsOf('holidays', auditSpecs))
    expect(['start', 'end'].map((name) => changesAny(entry, [name], form))).toEqual([true, false])
  })

  test.each([
    [{ action: 'LOGIN', object_type: 'USER' }, 'sign_in'],
    [{ action: 'RECHARGE', object_type: 'BILLING' }, 'recharge'],
    [{ old_state: 'was', new_state: 'is' }, 'unreadable'],
    [{}, 'no_states'],
    [{ object_type: 'QUEUE', old_state: '{"a":1}', new_state: '{"a":2}' }, 'other'],
    [{ ...ofHoliday, old_state: '{"name":"a"}', new_state: '{"name":"b"}' }, 'no_id'],
  ])('%j cannot be reverted: %s', (entry, fault) => {
    expect(entryText(entryOf(entry), words).revert).toEqual({ kind: 'none', fault })
  })

  test('leaves out what the log masks, and says that it is partial', () => {
    const hook = (url: string, token: string) => ({ id: 't', cdr_event: { url, token } })
    const { revert } = update(hook('https://a.example', ''), hook('https://b.example', '********'))
    expect(revert).toEqual({
      kind: 'save',
      isPart: true,
      change: {
        before: { cdr_event: { url: 'https://a.example' } },
        after: { cdr_event: { url: 'https://b.example' } },
      },
    })
  })
})

/** A row that fits every list: each list reads only its own fields. */
const row = { ...defaultCallerId, name: '', value: '', scope: 'TRUNK', from: '', to: '' }

/** An arbitrary document with the structure of `defaults`. */
function arbitraryOf(defaults: unknown): fc.Arbitrary<unknown> {
  if (typeof defaults === 'boolean') return fc.boolean()
  if (typeof defaults === 'number') return fc.integer({ min: 0, max: 99 })
  if (typeof defaults === 'string') return fc.constantFrom(defaults, 'a', 'b', 'c')
  if (Array.isArray(defaults)) return fc.array(arbitraryOf(row), { maxLength: 3 })
  if (!isPlain(defaults)) return fc.constant(defaults)
  const fields = Object.entries(defaults).map(([name, part]) => [name, arbitraryOf(part)] as const)
  return fc.record(Object.fromEntries(fields))
}

/** The differing fields of two documents, in the form that the server logs. */
function logged(one: Plain, other: Plain): [Plain, Plain] {
  const differing = Object.keys(one).filter((name) => !isSame(one[name], other[name]))
  const only = (document: Plain) =>
    Object.fromEntries(differing.map((name) => [name, document[name]]))
  return [only(one), only(other)]
}

describe.each([
  ['settings', { ...tenantDefaults, outbound_caller_ids: [], avatar_file_id: undefined }, {}],
  ['password-policy', defaultPasswordPolicy, {}],
  ['custom-headers', defaultCustomHeaders, {}],
  ['voicemail', defaultVoicemail, { object_type: 'VOICEMAIL_SERVER' }],
] as const)('an update of %s', (subject, defaults, more) => {
  test('restores the old state where no one has changed it since', () => {
    const document = arbitraryOf(defaults) as fc.Arbitrary<Plain>
    fc.assert(
      fc.property(document, document, (old, now) => {
        const [was, is] = logged(old, now)
        const { revert } = update(was, is, { object_name: subject.replace('-', '_'), ...more })
        if (revert.kind !== 'save') return
        const spec = specsOf(subject, words.specs).at(-1)
        if (!spec?.read) throw new Error(`No form reads ${subject}`)
        const snapshotOf = (raw: Plain) => ({
          values: spec.read?.(raw) ?? {},
          raw,
          tag: '',
          invalidPaths: [],
          missingPaths: [],
        })
        const remote = snapshotOf(now)
        const base = { ...remote, values: applyChange(remote.values, revert.change.after) }
        const local = applyChange(remote.values, revert.change.before)
        const { values, open } = mergeInto(remote, { base, local, choices: [] }, spec)
        expect(open).toEqual([])
        const { body } = writeOf(values, remote, base, spec)
        const reverted = spec.read(body)
        // Reverting leaves secrets as they are now.
        const secrets = Object.keys(spec.secrets).map((path) => path.split('.')[0] ?? '')
        for (const [name, value] of Object.entries(spec.read(old))) {
          if (!secrets.includes(name)) expect(isSame(reverted[name], value), name).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('whatever a PBX sends', () => {
  const text = fc.oneof(fc.string(), fc.json({ maxDepth: 4 }))
  const known = fc.constantFrom(
    ...Object.keys(tenantDefaults),
    ...Object.keys(defaultCustomHeaders),
    ...['month_start', 'day_end', 'year_start', 'name', '__proto__', 'constructor', '$omitted'],
  )
  const state = fc.oneof(
    text,
    fc
      .dictionary(
        known,
        fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.constantFrom({ $number: '1e999' }, { toString: '' }, { constructor: null }),
        ),
      )
      .map((value) => JSON.stringify(value)),
  )

  test('words never throw, and are of bounded length', () => {
    fc.assert(
      fc.property(
        fc.record({
          action: fc.oneof(text, fc.constantFrom('CREATE', 'UPDATE', 'DELETE', 'LOGIN')),
          object_type: fc.oneof(text, fc.constantFrom('TENANT', 'HOLIDAY', 'VOICEMAIL_SERVER')),
          object_name: text,
          old_state: state,
          new_state: state,
        }),
        (entry) => {
          for (const row of entryText(entryOf(entry), words).rows) {
            for (const shown of Object.values(row)) expect(shown.length).toBeLessThanOrEqual(1200)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a state with far too many fields counts as unreadable', () => {
    const many = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`field${i}`, i]))
    const { revert, rows } = update(many, { ...many, field1: 'x' })
    expect(revert).toEqual({ kind: 'none', fault: 'unreadable' })
    expect(rows).toEqual([])
  })

  test('a state that is nested too deep counts as unreadable', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    const { revert, rows } = entryText(entryOf({ old_state: deep, new_state: deep }), words)
    expect(revert).toEqual({ kind: 'none', fault: 'unreadable' })
    expect(rows).toEqual([])
  })
})
