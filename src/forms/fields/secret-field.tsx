import { useState } from 'react'
import { type FieldValues, get, useWatch } from 'react-hook-form'
import { isMask } from '../../domain/revision/masks.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { TextArea } from '../../ui/entries/text-area.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { HiddenIcon, ShownIcon } from '../../ui/icons/icons.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useTextInput } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { FieldNote } from './field-note.tsx'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** Rows of a text that has several lines, such as a key in PEM. */
  rows?: number
}

/** A secret, masked until the user reveals it. */
export function SecretField<V extends FieldValues = never>({ name, rows }: Props<V>) {
  const { t } = useTranslation()
  const { form, snapshot } = useDocumentForm()
  const { field, input } = useTextInput(name)
  const mask = useWatch({ control: form.control, name, compute: maskOrNull })
  const isHidden = mask !== null && mask === get(snapshot.values, name)
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame field={field} {...(rows && { width: '100%' })}>
      <div className="entry-with-end">
        {rows ? (
          <TextArea
            {...input}
            {...typing.secret}
            rows={rows}
            className={shown ? '' : 'masked'}
            style={{ fontFamily: 'monospace' }}
          />
        ) : (
          <input
            {...input}
            {...typing.secret}
            type={shown ? 'text' : 'password'}
            className="text-input"
          />
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t(shown ? 'form.hide' : 'form.reveal', { field: field.label })}
          onClick={() => setShown(!shown)}
        >
          {shown ? <HiddenIcon fontSize="small" /> : <ShownIcon fontSize="small" />}
        </button>
      </div>
      <FieldNote severity="info">{isHidden && t('form.masked')}</FieldNote>
    </FieldFrame>
  )
}

/** Typing a secret renders nothing, as only a mask matters here. */
const maskOrNull = (value: unknown) => (isMask(value) ? value : null)
