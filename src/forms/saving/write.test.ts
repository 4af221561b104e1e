import type { FieldValues } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../api/http/document.ts'
import { next } from './machine.ts'
import { idle, type SaveEffect, type SaveEvent, type SaveState } from './save-state.ts'
import { type SaveRules, writeOf } from './write.ts'

const MASK = '********'
const rules: SaveRules = {
  secrets: {
    stir_shaken_key: 'masked',
    'cdr_event.password': 'masked',
    custom_options: 'readable',
  },
}
const stored = {
  website: 'https://old.example',
  stir_shaken_key: MASK,
  custom_options: '••••',
  cdr_event: { username: 'hook', password: MASK },
}
const snapshot = (values: FieldValues): Snapshot<FieldValues> => ({
  values,
  raw: { ...values, sip_trunk_secret: MASK, note: MASK },
  tag: '"1"',
  invalidPaths: [],
  missingPaths: [],
})
const bodyFor = (values: FieldValues) =>
  writeOf(values, snapshot(stored), snapshot(stored), rules).body

describe('secrets that a PBX masks', () => {
  it('are not sent back when something else changes', () => {
    expect(bodyFor({ ...stored, website: 'https://new.example' })).toEqual({
      website: 'https://new.example',
      cdr_event: { username: 'hook' },
      note: MASK,
    })
  })

  it('are sent once they are typed again', () => {
    const cdr_event = { username: 'hook', password: 'typed' }
    expect(bodyFor({ ...stored, cdr_event })).toMatchObject({ cdr_event })
  })

  it('are sent when they are emptied', () => {
    expect(bodyFor({ ...stored, stir_shaken_key: '' })).toMatchObject({ stir_shaken_key: '' })
  })

  it('are not sent by the whole save, which ends as saved', () => {
    const local = { ...stored, website: 'https://new.example' }
    const events: SaveEvent[] = [
      { type: 'save', snapshot: snapshot(stored) },
      { type: 'online' },
      { type: 'valid', values: local },
      { type: 'read', remote: snapshot(stored), formValues: local },
      { type: 'written' },
      { type: 'read', remote: snapshot(local), formValues: local },
    ]
    const effects: SaveEffect[] = []
    const last = events.reduce<SaveState>((state, event) => {
      const step = next(rules, state, event)
      effects.push(...step.effects)
      return step.state
    }, idle)
    const [write] = effects.filter((effect) => effect.type === 'write')
    expect(write?.body).not.toHaveProperty('stir_shaken_key')
    expect(write?.body).not.toHaveProperty('cdr_event.password')
    expect(write?.body).toHaveProperty('website', 'https://new.example')
    expect(last.name).toBe('saved')
  })
})
