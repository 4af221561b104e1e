import type { ReactNode } from 'react'
import { FailIcon, PassIcon, WarningIcon } from './icons/icons.ts'
import { InfoIcon } from './icons/state-icons.ts'

type Severity = keyof typeof ICONS

interface Props {
  severity: Severity
  /** `alert` if it just happened and has to be announced, `none` inside of a status. */
  role?: 'alert' | 'status' | 'none'
  /** Buttons or links after the text. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

const ICONS = {
  error: FailIcon,
  warning: WarningIcon,
  success: PassIcon,
  info: InfoIcon,
}

/** A message in a page, with an icon by its severity. */
export function Alert({ severity, role, action, className = '', children }: Props) {
  const Icon = ICONS[severity]
  return (
    <div role={role ?? 'note'} className={`alert alert-${severity} ${className}`}>
      <Icon fontSize="inherit" />
      <div className="alert-message">{children}</div>
      {action && <div className="alert-action">{action}</div>}
    </div>
  )
}
