/**
 * Matches a window that is not high: a phone in landscape or with its keyboard open, or a
 * magnified page. Nothing is sticky then, and dialogs scroll as a whole.
 */
export const SHORT_WINDOW = '@media (max-height: 30rem)'

/** For elements that are sticky in higher windows. */
export const notStuckIfShort = { [SHORT_WINDOW]: { position: 'static' } }
