import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { ReversibleChange } from '../../domain/revision/reversible-change.ts'

/** What an address is opened with to put a save back there. */
export interface RevertState {
  revert: Pick<ReversibleChange, 'before' | 'after'>
}

/** What was put back: the address may be drawn again before its state is gone. */
const handled = new WeakSet<RevertState['revert']>()

/** Puts back the save that the page was opened for, once. */
export function useRevert(revert: (save: RevertState['revert']) => unknown): void {
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const asked = (state as RevertState | null)?.revert
    if (!asked || handled.has(asked)) return
    handled.add(asked)
    // The browser keeps the state over a reload, which is to put back nothing again.
    navigate({ pathname, search, hash }, { replace: true, state: null })
    revert(asked)
  })
}
