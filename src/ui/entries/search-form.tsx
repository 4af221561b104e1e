import type { ReactNode } from 'react'

interface Props {
  /** Its name, if a page has several. */
  label?: string
  className?: string
  children: ReactNode
}

/** The filters of a list: a search landmark that submits nothing. */
export const SearchForm = ({ label, className, children }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: scripts of others find it by its role
  <form
    role="search"
    aria-label={label}
    className={className}
    onSubmit={(event) => event.preventDefault()}
  >
    {children}
  </form>
)
