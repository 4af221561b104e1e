import { createStore } from '../../create-store.ts'
import { browserKey, onStorage } from './storage.ts'

const KEY = browserKey('single-keys')
const store = createStore((announce) => onStorage(announce, KEY))

/** Whether single letters are shortcuts. They can be turned off (WCAG 2.1.4). */
export const areSingleKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off'

/** Stores the choice in this browser. */
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(KEY, isOn ? 'on' : 'off')
  store.announce()
}

/**
 * Calls `listener` when the choice changes, in this tab or another. Returns a function that stops
 * this.
 */
export const onSingleKeys = store.subscribe
