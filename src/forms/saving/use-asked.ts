import { useState } from 'react'
import type { Conflict, Side } from '../../domain/revision/merge.ts'
import type { Asked } from './conflict-dialog.tsx'

/** What the user is being asked in a dialog, null for nothing, and how to ask: which side it is to be, by path, or null for neither. */
export function useAsked() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (conflicts: Conflict[], isRevert: boolean) =>
    new Promise<ReadonlyMap<string, Side> | null>((resolve) => {
      const answer: Asked['answer'] = (chosen) => {
        setAsked(null)
        resolve(chosen)
      }
      setAsked({ conflicts, isRevert, answer })
    })
  return { asked, ask }
}
