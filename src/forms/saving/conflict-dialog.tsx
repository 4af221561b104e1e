import { useState } from 'react'
import type { Conflict, Side } from '../../domain/revision/merge/merge.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'
import './conflict-dialog.css'

export interface ConflictDialogProps {
  conflicts: Conflict[]
  /** The local side is what the reverted save had replaced. */
  isRevert: boolean
  /** Called with the chosen side of each conflict by its path, or null to send nothing. */
  answer: (sides: ReadonlyMap<string, Side> | null) => void
}

/** For each field that both sides changed: its value before, both new values, and a choice. */
export function ConflictDialog({ conflicts, isRevert, answer }: ConflictDialogProps) {
  const { t } = useTranslation()
  const { spec } = useDocumentForm()
  const textsOf = useFieldTexts()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const isComplete = conflicts.every(({ path }) => chosen.has(path))

  const show = (conflict: Conflict, side: 'base' | Side) => {
    const { path } = conflict
    if (spec.secrets[path] === 'masked') return t('form.secret')
    if (conflict[side] === undefined) return t('form.removed')
    return textsOf(path).value(conflict[side])
  }
  // An entry of a list is named by its number: "Caller ID 2: Description".
  const labelOf = (path: string) => {
    const [, list, index, field] = /^(.+?)\.(\d+)(?:\.(.+))?$/.exec(path) ?? []
    if (!list) return textsOf(path).fullLabel || path
    const entry = t('conflict.entry', { list: textsOf(list).label, number: Number(index) + 1 })
    return field ? t('labelled', { label: entry, text: textsOf(path).label }) : entry
  }

  return (
    <Dialog
      title={t(isRevert ? 'conflict.titleRevert' : 'conflict.title', { count: conflicts.length })}
      act={{ label: t('conflict.save'), isOff: !isComplete, onAct: () => answer(chosen) }}
      cancel={t(isRevert ? 'form.cancel' : 'conflict.cancel')}
      onClose={() => answer(null)}
    >
      <div className="conflict-dialog-text">
        {t(isRevert ? 'conflict.textRevert' : 'conflict.text')}
      </div>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.path} className="conflict-dialog-field">
          <legend>{labelOf(conflict.path)}</legend>
          <div className="dim">{t('conflict.before', { value: show(conflict, 'base') })}</div>
          {(['remote', 'local'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={conflict.path}
                checked={chosen.get(conflict.path) === side}
                onChange={() => setChosen(new Map(chosen).set(conflict.path, side))}
              />
              <span>
                {t(`conflict.${isRevert ? REVERT_SIDES[side] : side}`)}{' '}
                <strong>{show(conflict, side)}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}

const REVERT_SIDES = { remote: 'present', local: 'former' } as const
