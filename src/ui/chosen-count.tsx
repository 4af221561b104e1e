import { useTranslation } from '../i18n/use-translation.ts'

/** Tells screen readers how many rows of a list are selected. */
export function ChosenCount({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="unseen">
      {t('states.chosen', { count })}
    </div>
  )
}
