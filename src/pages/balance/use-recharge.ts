import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiFailure, isOutcomeUnknown } from '../../api/http/failure.ts'
import { balanceQuery, recharge } from '../../api/resources/balance-queries.ts'
import { rechargeFate } from '../../domain/money/recharge-fate.ts'
import { type Account, readAccount } from './read-account.ts'

/** How far a recharge has come. Another is offered in `idle`, `done`, `refused` and once its fate is known. */
export type Step =
  | { step: 'idle' }
  | { step: 'reading'; amount: bigint }
  | { step: 'asking'; amount: bigint; before: Account }
  | { step: 'sending'; amount: bigint; before: Account }
  | { step: 'checking'; amount: bigint; before: Account }
  | { step: 'uncheckable'; amount: bigint; before: Account }
  | { step: 'through' | 'not_through' | 'unclear'; amount: bigint; before: Account }
  | { step: 'done'; amount: bigint }
  | { step: 'unreadable'; error: unknown }
  | { step: 'refused'; amount: bigint; error: unknown }

/**
 * One recharge at a time: reads the account, asks, sends a single request, and where its fate is not known reads the account again. It
 * is never sent twice, for a repeated one would be paid twice. `onDone` is told each that is in the account, and what that held before.
 */
export function useRecharge(onDone: (amount: bigint, before: bigint | null) => void) {
  const queries = useQueryClient()
  const [state, setState] = useState<Step>({ step: 'idle' })
  const underWay = useRef(false)
  const rejectedTag = useRef('')

  const showAgain = () => queries.invalidateQueries({ queryKey: balanceQuery.queryKey })

  /** Runs one thing at a time, whatever is pressed meanwhile. */
  const alone = async (work: () => Promise<void>) => {
    if (underWay.current) return
    underWay.current = true
    try {
      await work()
    } finally {
      underWay.current = false
    }
  }

  const ask = (amount: bigint) =>
    alone(async () => {
      setState({ step: 'reading', amount })
      try {
        const before = await readAccount(queries)
        // A server that rejects the very tag that it gives cannot compare tags: it is asked without.
        const tag = before.tag === rejectedTag.current ? '' : before.tag
        setState({ step: 'asking', amount, before: { ...before, tag } })
      } catch (error) {
        setState({ step: 'unreadable', error })
      }
    })

  const find = async (amount: bigint, before: Account) => {
    setState({ step: 'checking', amount, before })
    try {
      const step = rechargeFate(before, amount, await readAccount(queries))
      if (step === 'through') onDone(amount, before.units)
      setState({ step, amount, before })
    } catch {
      setState({ step: 'uncheckable', amount, before })
    }
    showAgain()
  }

  const send = () =>
    alone(async () => {
      if (state.step !== 'asking') return
      const { amount, before } = state
      setState({ step: 'sending', amount, before })
      try {
        await recharge(amount, before.tag)
        onDone(amount, before.units)
        await showAgain()
        setState({ step: 'done', amount })
      } catch (error) {
        if (error instanceof ApiFailure && error.kind === 'precondition_failed')
          rejectedTag.current = before.tag
        if (!isOpen(error)) return setState({ step: 'refused', amount, error })
        await find(amount, before)
      }
    })

  const check = () =>
    alone(async () => {
      if (state.step === 'uncheckable') await find(state.amount, state.before)
    })

  const settle = () => setState({ step: 'idle' })

  useBeforeUnload(state.step === 'sending' || state.step === 'checking')
  return { state, ask, send, check, settle }
}

/**
 * Whether a failure leaves it open what became of the recharge. A 412 does too: a browser sends a request again by itself when a kept
 * connection turns out to be closed, and the second finds the account changed by the first.
 */
function isOpen(error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return true
  return isOutcomeUnknown(error) || error.status === 412
}

function useBeforeUnload(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOn])
}
