import { useRef, useState } from 'react'
import type { Draft } from '../../api/session/stored-drafts.ts'
import { listFormat } from '../../domain/intl.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFieldTexts } from '../document/texts.ts'
import { useFormWords } from '../document/use-form-words.ts'
import type { SaveState } from '../saving/save-state.ts'
import { useDraftTime } from './use-draft-time.ts'
import type { FormDrafts } from './use-drafts.ts'
import './drafts.css'

/** How many drafts are pending at a time. */
const MAX_SHOWN = 3

/** Offers drafts, and says which secrets to enter again once one of them is resumed. */
export function Drafts({ drafts, saveState }: { drafts: FormDrafts; saveState: SaveState }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const words = useFormWords()
  const textsOf = useFieldTexts()
  const sentences = useSentences()
  const [said, setSaid] = useState({ text: '', during: saveState })
  const status = useRef<HTMLDivElement>(null)
  const dateText = useDraftTime()
  // "Save to keep them" is wrong once they are saved or discarded.
  const isOver = saveState.name === 'saved' || saveState.name === 'discarded'
  if (isOver && said.text && said.during !== saveState) setSaid({ text: '', during: saveState })
  const decide = (what: 'resume' | 'discard', draft: Draft) => {
    drafts[what](draft)
    const fields = listFormat(locale).format(draft.secrets.map((path) => textsOf(path).fullLabel))
    const date = dateText(draft.at)
    const text =
      what === 'discard'
        ? words('draft.discarded', { date })
        : sentences([words('draft.resumed', { date }), fields && t('draft.secrets', { fields })])
    setSaid({ text, during: saveState })
    // The button that was pressed, and had the focus, is gone.
    status.current?.focus()
  }
  return (
    <div role="status" ref={status} tabIndex={-1} className="drafts">
      {said.text && (
        <Alert role="none" severity="success">
          {said.text}
        </Alert>
      )}
      {drafts.pending.slice(0, MAX_SHOWN).map((draft) => (
        <Alert
          key={draft.key}
          role="none"
          severity="info"
          action={
            <>
              <button
                type="button"
                className="button small inherit"
                aria-describedby={`draft-${draft.at}`}
                onClick={() => decide('resume', draft)}
              >
                {t('draft.resume')}
              </button>
              <button
                type="button"
                className="button small inherit"
                aria-describedby={`draft-${draft.at}`}
                onClick={() => decide('discard', draft)}
              >
                {t('draft.discard')}
              </button>
            </>
          }
        >
          <span id={`draft-${draft.at}`}>{words('draft.offer', { date: dateText(draft.at) })}</span>
        </Alert>
      ))}
    </div>
  )
}
