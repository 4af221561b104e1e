import { NightIcon } from '../../ui/icons/state-icons.ts'
import './state-mark.css'

/** The icon of a state. The text beside it says the same. */
export function StateMark({ state }: { state: 'open' | 'closed' | 'night' | 'unknown' }) {
  if (state === 'night') return <NightIcon fontSize="small" color="warning" />
  return <span aria-hidden data-state={state} className="state-mark" />
}
