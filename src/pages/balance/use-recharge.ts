import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiFailure, isOutcomeUnknown } from '../../api/http/failure/failure.ts'
import { balanceQuery, recharge } from '../../api/resources/balance-queries.ts'
import { rechargeFate } from '../../domain/money/recharge-fate.ts'
import { usableTag } from '../../domain/revision/usable-tag.ts'
import { useAskBeforeUnload } from '../../ui/hooks/use-ask-before-unload.ts'
import { type Account, readAccount } from './read-account.ts'

/**
 * How far a recharge has come. Another can be made in `idle`, `done`, `refused` and once its fate
 * is known.
 */
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
 * One recharge at a time: reads the account, asks, sends a single request, and where its fate is
 * not known reads the account again. It is never sent twice, for a repeated one would be paid
 * twice. `onDone` gets each amount that is in the account, and the balance before it.
 */
export function useRecharge(onDone: (amount: bigint, before: bigint | null) => void) {
  const queries = useQueryClient()
  const [state, setState] = useState<Step>({ step: 'idle' })
  const isBusy = useRef(false)
  const rejectedTag = useRef('')

  const refetch = () => queries.invalidateQueries({ queryKey: balanceQuery.queryKey })

  /** Runs one thing at a time, whatever is pressed meanwhile. */
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
 * Whether a failure leaves it open what became of the recharge. A 412 does too: a browser sends a
 * request again by itself when a kept connection turns out to be closed, and the second finds the
 * account changed by the first.
 */
function hasUnknownOutcome(error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return true
  return isOutcomeUnknown(error) || error.status === 412
}
