import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Limits } from '../validation/schema-limits.ts'

/** The limits of a field in words. */
export function LimitText({ limits: { of, min, max } }: { limits: Limits }) {
  const { t } = useTranslation()
  const words = () => {
    if (of === 'text') {
      return min
        ? t('form.limits.charactersBetween', { min, max })
        : t('form.limits.charactersAtMost', { count: max ?? 0 })
    }
    if (min !== undefined && max !== undefined) return t('form.limits.between', { min, max })
    return min === undefined ? t('form.limits.atMost', { max }) : t('form.limits.atLeast', { min })
  }
  return (
    <Box component="p" sx={{ color: 'text.secondary', fontSize: '0.75rem', lineHeight: 1.4 }}>
      {words()}
    </Box>
  )
}
