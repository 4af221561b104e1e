/**
 * A window that is short, as on a phone on its side, with its keyboard out, or magnified: nothing
 * sticks to its edges there, and dialogs scroll as a whole.
 */
export const SHORT_WINDOW = '@media (max-height: 30rem)'

/** For what sticks to an edge of other windows. */
export const notStuckIfShort = { [SHORT_WINDOW]: { position: 'static' } }
