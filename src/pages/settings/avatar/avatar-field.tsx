import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, type ComponentType, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { pictureQuery } from '../../../api/resources/pictures/picture-queries.ts'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { PICTURE_TYPES } from '../../../domain/pictures/picture-type.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useField } from '../../../forms/document/use-field.ts'
import { FieldFrame } from '../../../forms/fields/field-frame.tsx'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Picture } from '../../../ui/icons/picture.tsx'
import type { CropDialog } from './crop-dialog.tsx'
import type { OpenedPicture } from './open-picture.ts'
import { useIncomingFile } from './use-incoming-file.ts'
import './avatar-field.css'

const NAME = 'avatar_file_id'

type Dialog = ComponentType<ComponentProps<typeof CropDialog>>

/**
 * The tenant's picture. Once chosen, dropped or pasted, it can be cropped and is uploaded. The next
 * save makes it the tenant's avatar.
 */
export function AvatarField() {
  const { t } = useTranslation('settings')
  const { form, snapshot } = useDocumentForm<TenantEdits>()
  const field = useField(NAME)
  const queries = useQueryClient()
  const value = useWatch({ control: form.control, name: NAME })
  const picture = useQuery(pictureQuery(value))
  const [opened, setOpened] = useState<{ picture: OpenedPicture; Dialog: Dialog }>()
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const open = async (file: File) => {
    setFault('')
    try {
      // Loaded when the first picture is chosen.
      const [{ openPicture }, { CropDialog }] = await Promise.all([
        import('./open-picture.ts'),
        import('./crop-dialog.tsx'),
      ])
      const result = await openPicture(file)
      if ('fault' in result) setFault(t(`avatar.faults.${result.fault}`, { name: file.name }))
      else setOpened({ picture: result, Dialog: CropDialog })
    } catch {
      setFault(t('avatar.faults.not_loaded'))
    }
  }
  const isOver = useIncomingFile(open)
  const set = (id: string) => {
    setFault('')
    form.setValue(NAME, id)
    form.clearErrors(NAME)
  }
  const close = () => {
    opened?.picture.bitmap.close()
    setOpened(undefined)
  }
  return (
    <>
      <FieldFrame field={field} labels="group" width="auto">
        <div className={isOver ? 'avatar-field avatar-field-over' : 'avatar-field'}>
          <Picture
            blob={picture.data}
            alt={t(value === snapshot.values[NAME] ? 'avatar.present' : 'avatar.chosen')}
            side={48}
            otherwise={
              <div className="avatar-field-blank">
                {value ? t('avatar.notShown') : t('avatar.none')}
              </div>
            }
          />
          <button
            {...field.aria}
            ref={button}
            type="button"
            className="button outlined"
            onClick={() => input.current?.click()}
          >
            {t('avatar.choose')}
          </button>
          {value !== '' && (
            <button
              type="button"
              className="button inherit"
              onClick={() => {
                set('')
                button.current?.focus()
              }}
            >
              {t('avatar.remove')}
            </button>
          )}
          <input
            ref={input}
            type="file"
            hidden
            accept={PICTURE_TYPES.join()}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void open(file)
              // Allows choosing the same file again.
              target.value = ''
            }}
          />
        </div>
      </FieldFrame>
      <FieldNote severity="error">{fault}</FieldNote>
      {opened && (
        <opened.Dialog
          picture={opened.picture}
          onClose={close}
          onDone={(id, content) => {
            queries.setQueryData(pictureQuery(id).queryKey, content)
            set(id)
            close()
          }}
        />
      )}
    </>
  )
}
