/** What the trail asks about nodes. In the browser it is the document that answers. */
export interface Tree<N> {
  /** The topmost node that contains it: the document, or the top of what was removed. */
  rootOf: (node: N) => N
  isConnected: (node: N) => boolean
  /** Whether `other` comes after `node` in the document, or is inside of it. */
  isFollowedBy: (node: N, other: N) => boolean
  contains: (node: N, other: N) => boolean
}

/** The place that a removed node had: right after another node, or first inside of one. */
interface Gap<N> {
  node: N
  isAfter: boolean
}

/** How many of the elements that had the focus last are remembered. */
const MAX_TRAIL = 8
/** What was next to a gap may have been removed too, and so on. This many are followed. */
const MAX_STEPS = 1000

/** Remembers what had the focus, and what was removed, to know where the focus should go next. */
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
    /** A press outside of what has the focus gives the focus up. */
    onPress: (target: N) => {
      const last = trail.at(-1)
      isTracking &&= last !== undefined && tree.contains(last, target)
    },
    onRemove: (node: N, place: { parent: N; previous: N | null }) => {
      removed.set(node, place)
    },
    /** Whether what has the focus was removed. */
    isFocusRemoved: (): boolean => {
      const last = trail.at(-1)
      return isTracking && last !== undefined && !tree.isConnected(last)
    },
    /**
     * The stop in `scope` that the focus should go to: the one after what was removed, or else what
     * had the focus before it. `stops` are in the order of the document.
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
