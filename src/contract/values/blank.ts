/** What shows nothing, such as the fillers of Korean (of `DI`) and the empty cell of Braille. */
const EMPTY = /[\s\p{C}\p{DI}\u2800]/gu

/** Whether a text has nothing to see in it. */
export const isBlank = (text: string): boolean => text.replace(EMPTY, '') === ''
