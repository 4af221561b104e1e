/**
 * The media in which the system replaces all colours, as high contrast does in Windows: only its
 * own are left then.
 */
export const FORCED_COLORS = '@media (forced-colors: active)'

/** Marks the chosen one of several there, where its background would be gone. */
export const forcedChosen = {
  [FORCED_COLORS]: {
    forcedColorAdjust: 'none',
    backgroundColor: 'Highlight',
    color: 'HighlightText',
  },
}

/** An edge that is seen there alone, for what stands out by its background. */
export const forcedEdge = { outline: '1px solid transparent' }
