import { useSyncExternalStore } from 'react'
import { isOffline, onOffline } from './offline.ts'

/** Whether the browser is offline. */
export const useOffline = (): boolean => useSyncExternalStore(onOffline, isOffline)
