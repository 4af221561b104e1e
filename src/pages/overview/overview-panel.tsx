import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  /** Shown at the end of the title's line. */
  action?: ReactNode
  children?: ReactNode
}

/** A section of a card on the overview, with its own heading. */
export function Panel({ title, action, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="overview-panel">
      <div className="overview-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
