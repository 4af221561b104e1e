import type { InputHTMLAttributes } from 'react'

type Typing = Pick<
  InputHTMLAttributes<HTMLElement>,
  'autoCapitalize' | 'autoComplete' | 'autoCorrect' | 'enterKeyHint' | 'inputMode' | 'spellCheck'
>

const prose = { autoComplete: 'off', enterKeyHint: 'done' } as const satisfies Typing
/** Not a word of a language, so a phone shouldn't correct or capitalize it. */
const literal = {
  ...prose,
  autoCapitalize: 'none',
  autoCorrect: 'off',
  // Not `false`: Preact would leave the attribute out, and the browser would check the text.
  spellCheck: 'false',
} as const satisfies Typing

/**
 * The attributes of a text field by its kind of text. They set the keyboard of a phone, the label
 * of its Enter key, and what browsers correct or fill in.
 */
export const typing = {
  sentence: { ...prose, autoCapitalize: 'sentences' },
  name: { ...prose, autoCapitalize: 'words' },
  /** An identifier, user name or code, or a date or time that may be typed in words. */
  literal,
  /** A secret of somebody else, for which the browser must not fill in the user's own password. */
  secret: { ...literal, autoComplete: 'new-password' },
  url: { ...literal, inputMode: 'url' },
  email: { ...literal, inputMode: 'email' },
  /** A phone number, which may start with a plus and contain a star. */
  phone: { ...literal, inputMode: 'tel' },
  digits: { ...literal, inputMode: 'numeric' },
  decimal: { ...literal, inputMode: 'decimal' },
  search: { ...literal, enterKeyHint: 'search' },
} as const satisfies Record<string, Typing>

export type TextKind = keyof typeof typing
