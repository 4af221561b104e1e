import { useEffect, useEffectEvent } from 'react'

interface Paged {
  /** From 0. */
  page: number
  /** Rows per page. */
  rows: number
  /** Rows in total. `isSettled`: `count` is of the list that the address names. */
  count: number
  isSettled: boolean
}

/** The page that an address names, from 0; addresses count from 1. */
export const pageIn = (address: string | null): number =>
  Math.max(0, (Number.parseInt(address ?? '', 10) || 1) - 1)

/**
 * The last page of a list, from 0, and whether `page` is beyond it, such as after rows were
 * deleted. In that case it calls `onBeyond` with the last page.
 */
export function useLastPage(
  { page, rows, count, isSettled }: Paged,
  onBeyond: (last: number) => void,
) {
  const last = Math.max(0, Math.ceil(count / rows) - 1)
  const isBeyond = isSettled && page > last
  const leadBack = useEffectEvent(onBeyond)
  useEffect(() => {
    if (isBeyond) leadBack(last)
  }, [isBeyond, last])
  return { last, isBeyond }
}
