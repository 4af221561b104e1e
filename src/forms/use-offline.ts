import { useSyncExternalStore } from 'react'
import { isOffline, onOffline } from '../api/offline.ts'

/** Whether the browser is offline. */
export const useOffline = (): boolean => useSyncExternalStore(onOffline, isOffline)
