/**
 * What a letter of some alphabets looks like that shows nothing: fillers of Korean, the empty cell
 * of Braille.
 */
const EMPTY = /[\s\p{C}\u2800\u3164\u115f\u1160\uffa0]/gu

/**
 * Whether a name has nothing to see in it. This API refuses such a name; another server may send
 * it.
 */
export const isBlankName = (name: string): boolean => name.replace(EMPTY, '') === ''
