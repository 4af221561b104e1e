import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Move, SaveWorld } from './save-world.ts'

// The user, a colleague, the server and the network act in any order. `save-world.ts` checks the
// promises of a save at every step.

const FIELDS = ['a', 'b', 'c'] as const

/** Some moves are more likely, so that saves often come to an end. */
const kinds = [
  ...Array<'settle'>(10).fill('settle'),
  ...(['type', 'type', 'type', 'save', 'save', 'choose', 'choose', 'colleague'] as const),
  ...(['revert', 'discard', 'dismiss', 'network', 'switch'] as const),
]
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  field: fc.constantFrom(...FIELDS),
  value: fc.integer({ min: 0, max: 3 }),
  side: fc.constantFrom('mine' as const, 'theirs' as const, null),
  fate: fc.constantFrom('done', 'done', 'ignored', 'refused', 'lost', 'done_but_lost'),
})
const order = fc.record({
  moves: fc.array(move, { minLength: 20, maxLength: 120 }),
  hasTags: fc.boolean(),
})

test('a save keeps its promises in every order of events, and always ends', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(order, ({ moves, hasTags }) => {
      const world = new SaveWorld(hasTags)
      for (const one of moves) world.play(one)
      world.finish()
      for (const name of world.ends) ends.set(name, (ends.get(name) ?? 0) + 1)
    }),
    { numRuns: 1000 },
  )
  // Otherwise the moves would prove less than they seem to.
  for (const name of ['saved', 'ignored', 'rejected', 'unknown', 'unchanged']) {
    expect(ends.get(name) ?? 0, name).toBeGreaterThan(5)
  }
})
