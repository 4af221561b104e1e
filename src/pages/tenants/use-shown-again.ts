import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { ListState } from './use-switch.ts'

/**
 * For the row of the managed tenant: after going back to the list, shows it again. The browser
 * can't restore how far the list was scrolled, because a switch discards the list.
 */
export function useShownAgain() {
  const row = useRef<HTMLTableRowElement>(null)
  const { state } = useLocation()
  const isPop = useNavigationType() === 'POP'
  const [isBack] = useState(isPop || (state as ListState | null)?.isBack === true)
  useEffect(() => {
    if (isBack && window.scrollY === 0) row.current?.scrollIntoView({ block: 'center' })
  }, [isBack])
  return row
}
