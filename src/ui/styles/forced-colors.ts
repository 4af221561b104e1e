/**
 * Matches when the system replaces all colours with its own, as the high contrast mode of Windows
 * does.
 */
export const FORCED_COLORS = '@media (forced-colors: active)'

/** Marks the selected one of several elements, since forced colours remove its background. */
export const forcedChosen = {
  [FORCED_COLORS]: {
    forcedColorAdjust: 'none',
    backgroundColor: 'Highlight',
    color: 'HighlightText',
  },
}

/** A border that shows only with forced colours, for elements set apart by their background. */
export const forcedEdge = { outline: '1px solid transparent' }
