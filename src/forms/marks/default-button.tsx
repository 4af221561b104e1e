import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import type { Field } from '../document/use-field.ts'
import './default-button.css'

const DefaultMenu = lazyPart(async () => (await import('./default-menu.tsx')).DefaultMenu)

interface Props {
  field: Field
  /** The documented default. */
  standard: unknown
}

/** Marks a field that differs from its default, and opens the menu that resets it. */
export function DefaultButton({ field, standard }: Props) {
  const { t } = useTranslation()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label={t('form.default.menu', { field: field.label })}
        title={t('form.default.is', { value: field.value(standard) })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        className="default-button"
      >
        ⋯
      </button>
      {anchor && (
        <DefaultMenu
          field={field}
          standard={standard}
          anchor={anchor}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  )
}
