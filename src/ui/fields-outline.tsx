import { useTranslation } from '../i18n/use-translation.ts'
import './fields-outline.css'
import { Placeholder } from './placeholder.tsx'

/** A placeholder for a form that is loading. */
export function FieldsOutline() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="fields-outline">
      {['name', 'first', 'second', 'third', 'fourth'].map((row) => (
        <div key={row}>
          <Placeholder width={140} />
          <Placeholder height={36} />
        </div>
      ))}
    </div>
  )
}
