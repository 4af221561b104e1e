import Box from '@mui/material/Box'
import { Suspense, useState } from 'react'
import { get, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'
import { isNearLimit, type Limits, limitsOf } from '../validation/schema-limits.ts'
import { differsFromDefault } from './differs-from-default.ts'

const DefaultMenu = lazyPart(async () => (await import('./default-menu.tsx')).DefaultMenu)

/**
 * After a control: a menu with the documented default where the value differs from it, and the
 * limits where the value is near them.
 */
export function ValueMarks({ field }: { field: Field }) {
  const { name, label } = field
  const { t } = useTranslation()
  const limitWords = useLimitWords()
  const { spec, form } = useDocumentForm()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const value: unknown = useWatch({ control: form.control, name })
  const standard: unknown = get(spec.defaults, name)
  const bounds = limitsOf(spec.schema, name)
  return (
    <>
      {differsFromDefault(standard, value) && (
        <Box
          component="button"
          type="button"
          aria-haspopup="menu"
          aria-label={t('form.default.menu', { field: label })}
          title={t('form.default.is', { value: field.value(standard) })}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
          sx={menuButton}
        >
          ⋯
        </Box>
      )}
      {anchor && (
        <Suspense>
          <DefaultMenu
            field={field}
            standard={standard}
            anchor={anchor}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
      {isNearLimit(bounds, value) && (
        <Box component="p" sx={limits}>
          {limitWords(bounds)}
        </Box>
      )}
    </>
  )
}

const menuButton = {
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
const limits = {
  color: 'text.secondary',
  fontSize: '0.75rem',
  lineHeight: 1.4,
}

/** Puts limits into words, '' where there are none. */
function useLimitWords() {
  const { t } = useTranslation()
  return ({ of, min, max }: Limits): string => {
    if (of === 'text') {
      if (max === undefined) return ''
      return min
        ? t('form.limits.charactersBetween', { min, max })
        : t('form.limits.charactersAtMost', { count: max })
    }
    if (min !== undefined && max !== undefined) return t('form.limits.between', { min, max })
    if (min !== undefined) return t('form.limits.atLeast', { min })
    return max === undefined ? '' : t('form.limits.atMost', { max })
  }
}
