import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Text, textsOf } from './texts.ts'

/** Words not to use: the last column of the tables in docs/terms.md. */
const unwanted = readFileSync('docs/terms.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?: term |---)/.test(line))
  .flatMap((line) => line.split('|').at(-2)?.split(',') ?? [])
  .map((word) => word.trim())
  .filter((word) => word !== '')

const texts = textsOf('src/i18n/en')

/** Synonyms that only the search uses, so that people find a field by the words that they know. */
const isSearchedOnly = ({ key }: Text) => /keywords/i.test(key)

function unwantedIn(text: Text): string[] {
  if (isSearchedOnly(text)) return []
  const words = text.text.toLowerCase().replaceAll('-', ' ')
  return unwanted.filter((word) => new RegExp(`\\b${word.replaceAll('-', ' ')}\\b`).test(words))
}

const LABELS = /^(?:label|title|\w+(?:Label|Title|Action))$/

/**
 * Keys that only buttons have. `add`, `change` and `save` aren't here: some of those are sentences.
 */
const BUTTONS =
  /^(?:act|back|cancel|choose|clear|close|confirm|copy|discard|download|edit|go|goOn|keep|merge|redo|reload|remove|resend|resume|retry|review|send|showAll|split|submit|to[A-Z]\w+|undo|use)$/

/** Bold sentences that are followed by more text in the same line, so they end in a full stop. */
const RUN_IN = ['balance:off.title', 'shell:shell.resetTitle']

const isLabelOrButton = ({ key }: Text) => {
  const name = key.split(/[.:]/).at(-1) ?? ''
  return (LABELS.test(name) || BUTTONS.test(name)) && !RUN_IN.includes(key)
}

function faultsOf(text: Text): string[] {
  return [
    ...unwantedIn(text).map((word) => `use another word than ${word}`),
    // An apostrophe between spaces is a character to type, so it is allowed.
    ...(/\S'|'\S/.test(text.text) ? ['write ’ for an apostrophe'] : []),
    ...(/ {2}|^ | $/.test(text.text) ? ['has a space too many'] : []),
    ...(isLabelOrButton(text) && text.text.endsWith('.') ? ['ends in a full stop'] : []),
  ]
}

describe('the texts of the interface', () => {
  it('use the terms of docs/terms.md, one apostrophe, single spaces, and labels without full stops', () => {
    const faults = texts.flatMap((text) => faultsOf(text).map((fault) => `${text.key}: ${fault}`))
    expect(faults).toEqual([])
  })

  it.each([
    ['help', 'Whoever knows it can call.', ['use another word than whoever']],
    ['name.label', 'Web hooks', ['use another word than web hooks']],
    ['keywords', 'web hook', []],
    ['actionKeywords.copySchedule', 'opening times', []],
    ['name.label', 'Webhooks', []],
    ['help', 'An out-of-hours call', ['use another word than out of hours']],
    ['help', "It can't be read.", ['write ’ for an apostrophe']],
    ['help', "Use letters, - ' and periods.", []],
    ['help', 'One.  Two.', ['has a space too many']],
    ['name.label', 'Night mode.', ['ends in a full stop']],
    ['clearTitle', 'Clear history.', ['ends in a full stop']],
    ['choose', 'Choose {{count, number}} rows.', ['ends in a full stop']],
    ['help', 'A sentence.', []],
  ])('have %s "%s" reported as %j', (key, text, faults) => {
    expect(faultsOf({ key: `a:${key}`, text })).toEqual(faults)
  })
})
