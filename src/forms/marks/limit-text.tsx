import { useTranslation } from '../../i18n/use-translation.ts'
import type { Limits } from '../validation/schema-limits.ts'
import './limit-text.css'

/** The limits of a field in words. */
export function LimitText({ limits: { of, min, max } }: { limits: Limits }) {
  const { t } = useTranslation()
  const words = () => {
    if (of === 'text') return t('form.limits.characters', { max })
    if (min !== undefined && max !== undefined) return t('form.limits.between', { min, max })
    return min === undefined ? t('form.limits.atMost', { max }) : t('form.limits.atLeast', { min })
  }
  return <p className="limit-text">{words()}</p>
}
