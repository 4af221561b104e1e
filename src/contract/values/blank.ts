/** Letters of some alphabets that show nothing: fillers of Korean, the empty cell of Braille. */
const EMPTY = /[\s\p{C}\u2800\u3164\u115f\u1160\uffa0]/gu

/** Whether a text has nothing to see in it. */
export const isBlank = (text: string): boolean => text.replace(EMPTY, '') === ''
