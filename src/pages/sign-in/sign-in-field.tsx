import { type InputHTMLAttributes, type ReactNode, type Ref, useEffect } from 'react'

interface Props {
  name: string
  label: string
  help?: string
  error: string | undefined
  input: InputHTMLAttributes<HTMLInputElement>
  inputRef?: Ref<HTMLInputElement>
  end?: ReactNode
}

/** The id of an entry. It has a prefix, because the page below may have fields of the same name. */
export const entryId = (name: string): string => `sign-in-${name}`

/** A labelled input of the sign-in form. Its styles are in first-paint.css. */
export function Entry({ name, label, help, error, input, inputRef, end }: Props) {
  const id = entryId(name)
  const { autoFocus } = input

  // The browser does this only for the page's first form, where typing may have begun before the
  // code was loaded.
  useEffect(() => {
    const element = document.getElementById(id)
    if (autoFocus && !element?.closest('form')?.contains(document.activeElement)) element?.focus()
  }, [autoFocus, id])

  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <div className={end ? 'entry-with-end' : undefined}>
        <input
          type="text"
          {...input}
          id={id}
          name={name}
          ref={inputRef}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-help`}
        />
        {end}
      </div>
      <div id={`${id}-help`}>
        {error && (
          <div role="alert" className="entry-help entry-error">
            {error}
          </div>
        )}
        {help && <div className="entry-help">{help}</div>}
      </div>
    </div>
  )
}
