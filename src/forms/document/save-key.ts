import { letterOf } from '../../ui/hooks/letter-of.ts'

/**
 * Whether a key press saves the form: Ctrl+S, or ⌘S. A field that otherwise waits for the focus to
 * leave takes what was typed.
 */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  letterOf(event) === 's' && (event.ctrlKey || event.metaKey)
