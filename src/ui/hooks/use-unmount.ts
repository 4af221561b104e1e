import { useEffect, useEffectEvent } from 'react'

/** Calls the last render's `callback` when the component is unmounted. */
export function useUnmount(callback: () => void): void {
  const onUnmount = useEffectEvent(callback)
  useEffect(() => () => onUnmount(), [])
}
