import { describe, expect, it } from 'vitest'
import notes from '../../src/i18n/notes.json' with { type: 'json' }
import { textsOf } from './texts.ts'

const texts = textsOf('src/i18n/en')

/** Words that could be a verb, a noun or a state, or that label different things. */
const UNCLEAR =
  /^(?:added|bars|by|calls|change|check|clear|close|closed|code|copy|current|duplicate|extend|from|hours?|key|length|manage|managing|mine|note|now|off|on|open|past|plan|recharge|removed|replace|revert|review|rows|saved?|secure|subject|times|to|valid|view|what|when|which)$/i

/** Whether a translator can't know a text's meaning from its words alone. */
function needsNote(text: string): boolean {
  const words = text.replaceAll(/\{\{.*?\}\}|[ .:…]+$/g, '').trim()
  return !/\p{L}/u.test(words) || /^\p{Ll}/u.test(text) || UNCLEAR.test(words)
}

/** Whether a text, or a group that contains it, has a note. */
const hasNote = (key: string) =>
  Object.keys(notes.texts).some((noted) => key === noted || key.startsWith(`${noted}.`))

describe('the notes for translators', () => {
  it('explain every placeholder, and no other', () => {
    const used = texts.flatMap(({ text }) =>
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name),
    )
    expect(Object.keys(notes.placeholders)).toEqual([...new Set(used)].sort())
  })

  it('explain every text that is part of another, and every short word with several meanings', () => {
    const shown = texts.filter(({ key, text }) => text !== '' && !/keywords/i.test(key))
    expect(shown.filter(({ key, text }) => needsNote(text) && !hasNote(key))).toEqual([])
  })

  it('belong to a text or a group that exists', () => {
    const isThere = (noted: string) =>
      texts.some(({ key }) => key === noted || key.startsWith(`${noted}.`))
    expect(Object.keys(notes.texts).filter((noted) => !isThere(noted))).toEqual([])
  })

  it.each(['{{first}} {{second}}', 'near the limit', 'Open', 'Mine:', 'Copy {{count, number}}'])(
    'are needed for "%s"',
    (text) => {
      expect(needsNote(text)).toBe(true)
    },
  )

  it.each(['Time zone', 'Open navigation', 'Saved {{count, number}} changes'])(
    'are not needed for "%s"',
    (text) => {
      expect(needsNote(text)).toBe(false)
    },
  )
})
