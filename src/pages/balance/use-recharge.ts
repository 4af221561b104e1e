import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiFailure, isOutcomeUnknown } from '../../api/http/failure/failure.ts'
import { balanceQuery, recharge } from '../../api/resources/balance-queries.ts'
import { rechargeFate } from '../../domain/money/recharge-fate.ts'
import { usableTag } from '../../domain/revision/usable-tag.ts'
import { useExpectTenant } from '../../forms/remote/use-tenant-switch.ts'
import { useAskBeforeUnload } from '../../ui/hooks/use-ask-before-unload.ts'
import { type Account, readAccount } from './read-account.ts'

/** The state of a recharge. recharge-form.tsx lists the steps during which no other can start. */
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
 * Makes one recharge at a time: reads the account, asks, sends one request, and reads the account
 * again if the outcome is unknown. It never sends a recharge twice, as both would be charged.
 * `onDone` gets each amount that was added and the balance before it.
 */
export function useRecharge(onDone: (amount: bigint, before: bigint | null) => void) {
  const queries = useQueryClient()
  const expectTenant = useExpectTenant()
  const [state, setState] = useState<Step>({ step: 'idle' })
  const isBusy = useRef(false)
  const rejectedTag = useRef('')

  const refetch = () => queries.invalidateQueries({ queryKey: balanceQuery.queryKey })

  /** Ignores presses while something is running. */
  const exclusively = async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await work()
    } finally {
      isBusy.current = false
    }
  }

  const ask = (amount: bigint) =>
    exclusively(async () => {
      setState({ step: 'reading', amount })
      try {
        await expectTenant()
        const before = await readAccount(queries)
        const tag = usableTag(before.tag, rejectedTag.current)
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
    void refetch()
  }

  const send = () =>
    exclusively(async () => {
      if (state.step !== 'asking') return
      const { amount, before } = state
      setState({ step: 'sending', amount, before })
      try {
        await recharge(amount, before.tag)
        onDone(amount, before.units)
        await refetch()
        setState({ step: 'done', amount })
      } catch (error) {
        if (error instanceof ApiFailure && error.kind === 'precondition_failed')
          rejectedTag.current = before.tag
        if (!hasUnknownOutcome(error)) return setState({ step: 'refused', amount, error })
        await find(amount, before)
      }
    })

  const check = () =>
    exclusively(async () => {
      if (state.step === 'uncheckable') await find(state.amount, state.before)
    })

  const settle = () => setState({ step: 'idle' })

  useAskBeforeUnload(() => state.step === 'sending' || state.step === 'checking')
  return { state, ask, send, check, settle }
}

/**
 * Whether a recharge may have been made in spite of a failure. That includes 412: if a kept-alive
 * connection turns out to be closed, the browser itself repeats the request, and the repeated one
 * finds the account changed by the first.
 */
function hasUnknownOutcome(error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return true
  return isOutcomeUnknown(error) || error.status === 412
}
