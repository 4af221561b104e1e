import type { InputHTMLAttributes } from 'react'

type Typing = Pick<
  InputHTMLAttributes<HTMLElement>,
  'autoCapitalize' | 'autoComplete' | 'autoCorrect' | 'enterKeyHint' | 'inputMode' | 'spellCheck'
>

const prose = { autoComplete: 'off', enterKeyHint: 'done' } as const satisfies Typing
/** No dictionary knows it, so a phone should neither correct nor capitalize it. */
const literal = {
  ...prose,
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
} as const satisfies Typing

/**
 * The attributes of a text field by the kind of text it takes. They choose the keyboard of a phone,
 * the label of its Enter key, and what browsers correct or fill in.
 */
export const typing = {
  sentence: { ...prose, autoCapitalize: 'sentences' },
  name: { ...prose, autoCapitalize: 'words' },
  /** An identifier, a user name, code, or a date or time that may be typed in words. */
  literal,
  /** A password or another secret of somebody else, for which the browser's own don't fit. */
  secret: { ...literal, autoComplete: 'new-password' },
  url: { ...literal, inputMode: 'url' },
  email: { ...literal, inputMode: 'email' },
  /** What is dialled: it may begin with a plus and hold a star. */
  phone: { ...literal, inputMode: 'tel' },
  digits: { ...literal, inputMode: 'numeric' },
  decimal: { ...literal, inputMode: 'decimal' },
  search: { ...literal, enterKeyHint: 'search' },
} as const satisfies Record<string, Typing>

export type TextKind = keyof typeof typing
