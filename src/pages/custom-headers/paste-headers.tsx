import { useId, useState } from 'react'
import type { CustomHeaders } from '../../contract/custom-headers.ts'
import { readHeaderLines } from '../../domain/sip/header-lines.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/entries/text-area.tsx'
import { typing } from '../../ui/entries/typing.ts'

/** Adds a row for each pasted line. */
export function PasteHeaders({ list }: { list: 'add' | 'relay' }) {
  const { t } = useTranslation('custom-headers')
  const { form } = useDocumentForm<CustomHeaders>()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const lines = readHeaderLines(text)
  const close = () => {
    setOpen(false)
    setText('')
  }
  const add = () => {
    const scope = 'TRUNK'
    if (list === 'add') {
      const rows = lines.map(({ name, value }) => ({ name, value, scope }) as const)
      form.setValue('add', [...form.getValues('add'), ...rows])
    } else {
      const rows = lines.map(({ name }) => ({ name, scope }) as const)
      form.setValue('relay', [...form.getValues('relay'), ...rows])
    }
    // Show errors now. Usually a field is checked when the user leaves it.
    void form.trigger(list)
    close()
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('paste.button')}
      </button>
      {isOpen && (
        <Dialog
          title={t('paste.title')}
          act={{
            label: t('paste.count', { count: lines.length }),
            isOff: lines.length === 0,
            onAct: add,
          }}
          onClose={close}
        >
          <label htmlFor={id}>{t(list === 'add' ? 'paste.label' : 'paste.relayLabel')}</label>
          <TextArea
            id={id}
            rows={6}
            value={text}
            onChange={(event) => setText(event.target.value)}
            {...typing.literal}
            dir="auto"
            aria-describedby={`${id}-help`}
            style={{ marginBlock: 8, fontFamily: 'monospace' }}
          />
          <span id={`${id}-help`}>{t('paste.help')}</span>
        </Dialog>
      )}
    </>
  )
}
