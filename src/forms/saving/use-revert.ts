import { useEffect, useEffectEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { readSession } from '../../api/session/session.ts'
import type { Reverted } from './save-state.ts'

/** The state of an address that reverts a save when it is opened. */
export interface RevertState {
  revert: Reverted
  /** The tenant whose save it is; undefined if the session can't change it. */
  tenant: string | undefined
}

/** The state of an address that reverts a save of the present tenant. */
export const revertState = (revert: Reverted): RevertState => ({
  revert,
  tenant: readSession()?.tenant?.id,
})

/** The state of an address that a button of the history opened to delete what was added. */
export const REVERT_AT_ONCE = 'revert-at-once'

/**
 * Reverts the save that the page was opened for. Reverts nothing if the form was `openedFor`
 * another tenant, because the tenant was switched while the form was loading.
 */
export function useRevert(revert: (change: Reverted) => void, openedFor: string | undefined): void {
  const state = useLocation().state as Partial<RevertState> | null
  useArrival(state?.revert, (change) => {
    if (state?.tenant === openedFor) revert(change)
  })
}

/**
 * Does once what a button of another page has asked for in the state of the address. `asked` is
 * undefined if there is nothing to do, or not yet.
 */
export function useArrival<T>(asked: T | undefined, act: (asked: T) => void): void {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const start = useEffectEvent((what: T) => {
    // The browser keeps the state over a reload, which must not do it again.
    void navigate(
      { pathname, search, hash },
      { replace: true, state: null, preventScrollReset: true },
    )
    act(what)
  })
  useEffect(() => {
    if (asked !== undefined) start(asked)
  }, [asked])
}
