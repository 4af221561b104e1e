import { LastChangeButton } from '../audit/last-change-button.tsx'
import type { Saved } from '../saving/outcome.ts'
import { HistoryRecorder } from './history-recorder.tsx'

/** The history of a form: records its saves, and shows who changed a field last. */
export function HistoryPart({ saved }: { saved: Saved | null }) {
  return (
    <>
      <HistoryRecorder saved={saved} />
      <LastChangeButton />
    </>
  )
}
