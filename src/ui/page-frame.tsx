import type { ReactNode } from 'react'
import { useWindowTitle } from './hooks/use-window-title.ts'
import './page-frame.css'

interface Props {
  title: string
  /** The shown part of the page, if parts have their own addresses. */
  part?: string
  /** A link at the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

const TITLE_ID = 'page-title'
const PART_ID = 'page-part'
/** The ids of the title and the part, which name the main landmark. */
export const PAGE_NAME_IDS = `${TITLE_ID} ${PART_ID}`

/** A page with its h1. Sets the window's title from `title` and `part`. */
export function PageFrame({ title, part, aside, children }: Props) {
  useWindowTitle(part ? `${part} · ${title}` : title)
  return (
    <div className="page-frame">
      <div className="page-frame-head">
        {aside}
        <h1 id={TITLE_ID}>{title}</h1>
      </div>
      <span id={PART_ID} hidden>
        {part}
      </span>
      {children}
    </div>
  )
}
