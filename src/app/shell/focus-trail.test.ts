import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFocusTrail } from './focus-trail.ts'

/** A minimal stand-in for a DOM node. */
class FakeNode {
  parent: FakeNode | null = null
  children: FakeNode[] = []
  name: string

  constructor(name: string, ...children: FakeNode[]) {
    this.name = name
    for (const child of children) this.add(child)
  }

  add(child: FakeNode): void {
    child.parent = this
    this.children.push(child)
  }

  get root(): FakeNode {
    return this.parent?.root ?? this
  }

  /** The node and its descendants, in document order. */
  get all(): FakeNode[] {
    return [this, ...this.children.flatMap((child) => child.all)]
  }
}

/** A page with a trail that learns of removed nodes, as from a MutationObserver. */
function open(...children: FakeNode[]) {
  const page = new FakeNode('page', ...children)
  const trail = createFocusTrail<FakeNode>({
    rootOf: (node) => node.root,
    isConnected: (node) => node.root === page,
    isFollowedBy: (node, other) => page.all.indexOf(other) > page.all.indexOf(node),
    contains: (node, other) => node.all.includes(other),
  })
  const remove = (...nodes: FakeNode[]) => {
    for (const node of nodes) {
      const parent = node.parent as FakeNode
      const at = parent.children.indexOf(node)
      const previous = parent.children[at - 1] ?? null
      parent.children.splice(at, 1)
      node.parent = null
      trail.onRemove(node, { parent, previous })
    }
  }
  const stops = () => page.all.filter(({ name }) => name.startsWith('stop'))
  const next = (scope = page) =>
    trail.nextStop(
      stops().filter((stop) => scope.all.includes(stop)),
      scope,
    )
  return { page, trail, remove, next }
}

const stop = (name: number | string) => new FakeNode(`stop ${name}`)
const text = () => new FakeNode('text')

describe('the focus', () => {
  test('goes to the stop after what was removed', () => {
    const [one, two, three] = [stop(1), stop(2), stop(3)]
    const { trail, remove, next } = open(one, two, three)
    trail.onFocus(two)
    remove(two)
    expect(trail.isFocusRemoved()).toBe(true)
    expect(next()).toBe(three)
  })

  test('goes to what follows a row that was removed with it', () => {
    const inRow = stop('in row')
    const after = stop('after')
    const [before, row] = [new FakeNode('row', stop(0)), new FakeNode('row', text(), inRow)]
    const { trail, remove, next } = open(before, row, new FakeNode('row', text(), after))
    trail.onFocus(inRow)
    remove(row)
    expect(next()).toBe(after)
  })

  test('goes to the parent if it was the first child', () => {
    const [first, second] = [stop(1), stop(2)]
    const { trail, remove, next } = open(new FakeNode('list', first, second))
    trail.onFocus(first)
    remove(first)
    expect(next()).toBe(second)
  })

  test('goes back to the earlier element if nothing follows', () => {
    const [opener, other, last] = [stop('opener'), stop('other'), stop('last')]
    const { trail, remove, next } = open(opener, other, new FakeNode('dialog', last))
    trail.onFocus(opener)
    trail.onFocus(last)
    remove(last.parent as FakeNode)
    expect(next()).toBe(opener)
  })

  test('stays inside of a dialog', () => {
    const [outside, inside, first] = [stop('outside'), stop('inside'), stop('first')]
    const dialog = new FakeNode('dialog', first, inside)
    const { trail, remove, next } = open(dialog, outside)
    trail.onFocus(first)
    trail.onFocus(inside)
    remove(inside)
    expect(next(dialog)).toBe(first)
  })

  test('has nowhere to go where nothing is left', () => {
    const only = stop(1)
    const { trail, remove, next } = open(only)
    trail.onFocus(only)
    remove(only)
    expect(next()).toBeUndefined()
  })

  test('is not lost while the focused element is there, or after a press beside it', () => {
    const [one, two] = [stop(1), stop(2)]
    const { page, trail, remove } = open(one, two)
    trail.onFocus(one)
    trail.onPress(one)
    remove(two)
    expect(trail.isFocusRemoved()).toBe(false)
    trail.onPress(page)
    remove(one)
    expect(trail.isFocusRemoved()).toBe(false)
  })

  test('is lost after a press on the focused element', () => {
    const one = stop(1)
    const { trail, remove } = open(one)
    trail.onFocus(one)
    trail.onPress(one)
    remove(one)
    expect(trail.isFocusRemoved()).toBe(true)
  })
})

test('moves the focus to the next remaining element, whatever is removed in any order', () => {
  const indices = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  fc.assert(
    fc.property(indices, order, (focused, gone) => {
      const all = Array.from({ length: 10 }, (_, i) => stop(i))
      const { trail, remove, next } = open(...all)
      for (const i of focused) trail.onFocus(all[i] as FakeNode)
      remove(...gone.map((i) => all[i] as FakeNode))
      const left = all.filter((_, i) => !gone.includes(i))
      const expected = focused
        .toReversed()
        .map((i) => left.find((one) => all.indexOf(one) >= i))
        .find((one) => one !== undefined)
      expect(next()).toBe(expected)
      expect(trail.isFocusRemoved()).toBe(gone.includes(focused.at(-1) as number))
    }),
  )
})
