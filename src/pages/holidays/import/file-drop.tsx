import { useState } from 'react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useEventListener } from '../../../ui/hooks/use-event-listener.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { NativeControl } from '../native-control.tsx'
import './file-drop.css'

const SAMPLE = `name,start,end,from,to,every year
New Year's Day,2027-01-01,,,,yes
Stocktaking,2027-02-26,,12:00,18:00,
Summer break,2027-08-02,2027-08-13,,,
`

/**
 * Accepts a file that is chosen, dropped anywhere on the page or pasted, or a table pasted as text.
 */
export function FileDrop({ onFile }: { onFile: (file: File | null) => void }) {
  const { t } = useTranslation('holidays')
  const [isOver, setOver] = useState(false)
  useEventListener(window, 'paste', (event) => {
    const { clipboardData, target } = event
    // Ignore text that is pasted into a field.
    if (target instanceof HTMLInputElement && target.type !== 'file') return
    const text = clipboardData?.getData('text/plain') ?? ''
    const file = clipboardData?.files[0] ?? (text ? new File([text], t('import.pasted')) : null)
    if (file) onFile(file)
  })
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // Otherwise the browser opens a file that misses the frame in place of the console.
    event.preventDefault()
    setOver(event.type === 'dragover')
    const [file] = event.dataTransfer.files
    if (event.type === 'drop' && file) onFile(file)
  }
  useEventListener(window, 'dragover', onDrag)
  useEventListener(window, 'dragleave', onDrag)
  useEventListener(window, 'drop', onDrag)
  return (
    <div className="file-drop" data-over={isOver}>
      <NativeControl label={t('import.file')}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept=".ics,.ical,.ifb,.vcs,.csv,.tsv,.tab,.txt,text/calendar,text/csv"
            onChange={(event) => onFile(event.target.files?.[0] ?? null)}
          />
        )}
      </NativeControl>
      <span>{t('import.drop')}</span>
      <button
        type="button"
        className="button small flush"
        onClick={() => saveFile(t('import.sampleName'), 'text/csv', SAMPLE)}
      >
        {t('import.sample')}
      </button>
    </div>
  )
}
