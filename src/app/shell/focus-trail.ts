/** What the trail needs to know about nodes. In the browser, the document provides it. */
export interface Tree<N> {
  /** The topmost ancestor: the document, or the root of a removed tree. */
  rootOf: (node: N) => N
  isConnected: (node: N) => boolean
  /** Whether `other` comes after `node` in the document, or is inside it. */
  isFollowedBy: (node: N, other: N) => boolean
  contains: (node: N, other: N) => boolean
}

/** Where a removed node was: right after another node, or first inside one. */
interface Gap<N> {
  node: N
  isAfter: boolean
}

/** How many of the last focused elements to remember. */
const MAX_TRAIL = 8
/** A gap's neighbour may have been removed too. How many such gaps to follow. */
const MAX_STEPS = 1000

/** Remembers focused and removed elements, to decide where the focus goes next. */
export function createFocusTrail<N extends object>(tree: Tree<N>) {
  let trail: N[] = []
  const removed = new WeakMap<N, { parent: N; previous: N | null }>()
  let isTracking = false

  const gapOf = (node: N): Gap<N> | null => {
    let gap: Gap<N> = { node, isAfter: true }
    for (let steps = 0; steps < MAX_STEPS && !tree.isConnected(gap.node); steps++) {
      const place = removed.get(tree.rootOf(gap.node))
      if (!place) return null
      gap = { node: place.previous ?? place.parent, isAfter: place.previous !== null }
    }
    return tree.isConnected(gap.node) ? gap : null
  }
  const firstAfter = ({ node, isAfter }: Gap<N>, stops: readonly N[]): N | undefined =>
    stops.find((stop) => tree.isFollowedBy(node, stop) && !(isAfter && tree.contains(node, stop)))

  return {
    onFocus: (element: N) => {
      isTracking = true
      trail = [...trail, element].slice(-MAX_TRAIL)
    },
    /** A press outside of the focused element ends its focus. */
    onPress: (target: N) => {
      const last = trail.at(-1)
      isTracking &&= last !== undefined && tree.contains(last, target)
    },
    onRemove: (node: N, place: { parent: N; previous: N | null }) => {
      removed.set(node, place)
    },
    /** Whether the focused element was removed. */
    isFocusRemoved: (): boolean => {
      const last = trail.at(-1)
      return isTracking && last !== undefined && !tree.isConnected(last)
    },
    /**
     * The stop in `scope` to focus next: the one after the removed element, or else the element
     * focused before it. `stops` must be in document order.
     */
    nextStop: (stops: readonly N[], scope: N): N | undefined => {
      for (const element of trail.toReversed()) {
        if (stops.includes(element)) return element
        const gap = gapOf(element)
        const next = gap && tree.contains(scope, gap.node) && firstAfter(gap, stops)
        if (next) return next
      }
    },
  }
}
