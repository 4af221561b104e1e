import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { PageFrame } from '../ui/page-frame.tsx'
import { reloadIfThere } from './reload.ts'
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
        <ReloadButton label={action.label} />
      )}
    </PageFrame>
  )
}

/** Reloads the page, or says that the server is still unreachable. */
function ReloadButton({ label }: { label: string }) {
  const { t } = useTranslation()
  const [isAway, setAway] = useState(false)
  const reload = async () => {
    setAway(false)
    setAway(!(await reloadIfThere()))
  }
  return (
    <>
      <button type="button" className="button outlined" onClick={reload}>
        {label}
      </button>
      <p role="status" className="notice dim">
        {isAway && t('states.stillAway')}
      </p>
    </>
  )
}
