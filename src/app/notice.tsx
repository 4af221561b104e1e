import { Link } from 'react-router'
import { PageFrame } from '../ui/page-frame.tsx'
import './notice.css'

interface Props {
  title: string
  text: string
  /** A link, or without `to` a button that reloads the page. */
  action: { label: string; to?: string; state?: object }
}

/** A page with only a message and one action. */
export function Notice({ title, text, action }: Props) {
  return (
    <PageFrame title={title}>
      <p className="notice dim">{text}</p>
      {action.to ? (
        <Link to={action.to} state={action.state} className="button outlined">
          {action.label}
        </Link>
      ) : (
        <button type="button" className="button outlined" onClick={() => window.location.reload()}>
          {action.label}
        </button>
      )}
    </PageFrame>
  )
}
