import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../ui/lazy-part.ts'
import type { Field } from '../document/use-field.ts'

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
      <Box
        component="button"
        type="button"
        aria-haspopup="menu"
        aria-label={t('form.default.menu', { field: field.label })}
        title={t('form.default.is', { value: field.value(standard) })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={look}
      >
        ⋯
      </Box>
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

const look = {
  inlineSize: 28,
  blockSize: 28,
  padding: 0,
  border: 0,
  borderRadius: 1,
  backgroundColor: 'transparent',
  color: 'primary.main',
  font: 'inherit',
  fontWeight: 700,
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
}
