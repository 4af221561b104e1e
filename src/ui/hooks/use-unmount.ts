import { useEffect, useEffectEvent } from 'react'

/** Calls `callback`, as of the last render, when the component is unmounted. */
export function useUnmount(callback: () => void): void {
  const onUnmount = useEffectEvent(callback)
  useEffect(() => () => onUnmount(), [])
}
