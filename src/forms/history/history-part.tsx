import { LastChangeButton } from '../audit/last-change-button.tsx'
import type { Saved } from '../saving/outcome.ts'
import { HistoryRecorder } from './history-recorder.tsx'

/** What a form has to do with history: it records saves, and tells who changed a field last. */
export function HistoryPart({ saved }: { saved: Saved | null }) {
  return (
    <>
      <HistoryRecorder saved={saved} />
      <LastChangeButton />
    </>
  )
}
