/**
 * Characters that show nothing, including the fillers of Korean (in `DI`) and the empty Braille
 * cell.
 */
const EMPTY = /[\s\p{C}\p{DI}\u2800]/gu

/** Whether a text has no visible character. */
export const isBlank = (text: string): boolean => text.replace(EMPTY, '') === ''
