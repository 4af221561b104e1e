import { useTranslation } from '../../i18n/use-translation.ts'
import { Placeholder } from '../../ui/placeholder.tsx'

/** A placeholder for the page while its data loads. */
export function Outline() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="overview-parts">
      <Placeholder height={222} />
      <Placeholder width={280} />
      <Placeholder height={320} />
    </div>
  )
}
