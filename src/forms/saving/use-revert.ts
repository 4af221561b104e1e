import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Reverted } from './save-state.ts'

/** The state of an address that reverts a save when it is opened. */
export interface RevertState {
  revert: Reverted
}

/** The state of an address that a button of the history opened to delete what was added. */
export const REVERT_AT_ONCE = 'revert-at-once'

/** Reverts the save that the page was opened for. */
export function useRevert(revert: (change: Reverted) => void): void {
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const change = (state as RevertState | null)?.revert
  const start = useEffectEvent((asked: Reverted) => {
    // The browser keeps the state over a reload, which must not revert it again.
    void navigate({ pathname, search, hash }, { replace: true, state: null })
    revert(asked)
  })
  useEffect(() => {
    if (change) start(change)
  }, [change])
}
