import { useEffect, useEffectEvent } from 'react'

interface Paged {
  /** From 0. */
  page: number
  /** How many rows a page has. */
  rows: number
  /** How many rows there are in all, and whether that is of the list that the address asks for. */
  count: number
  isSettled: boolean
}

/** The page that an address names, from 0; addresses count from 1. */
export const pageIn = (address: string | null): number =>
  Math.max(0, (Number.parseInt(address ?? '', 10) || 1) - 1)

/**
 * The last page of a list, from 0, and whether `page` is beyond it because the list was longer
 * once: then `onBeyond` is called with the last page.
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
