import { useEffect } from 'react'

const PRESSED = 'button, a[href], summary'

/**
 * Lets one press act once. By the second click of a double click, or when Enter repeats because it
 * is kept down, another button may be under the pointer or have the focus: "Close tomorrow" has
 * become "Close on Friday". A double click on a button that stays the same, such as a pager's,
 * acts twice.
 */
export function useOnePress(): void {
  useEffect(() => {
    let clicked: string | null = null
    const onClick = (event: MouseEvent) => {
      const name = nameOfPressed(event)
      if (event.detail > 1 && name !== null && name !== clicked) {
        event.preventDefault()
        event.stopPropagation()
      } else clicked = name
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat && event.key === 'Enter' && nameOfPressed(event) !== null) {
        event.preventDefault()
      }
    }
    document.addEventListener('click', onClick, true)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])
}

/** The name of the button or link that an event is for; null if it is for something else. */
function nameOfPressed({ target }: Event): string | null {
  const pressed = target instanceof Element ? target.closest(PRESSED) : null
  return pressed && (pressed.ariaLabel ?? pressed.textContent)
}
