import { useTranslation } from '../../../../i18n/use-translation.ts'
import { WebHookFields } from './web-hook-fields.tsx'
import './web-hooks.css'

export function WebHooks() {
  const { t } = useTranslation('settings')
  return (
    <div className="web-hooks">
      {(['cdr_event', 'extension_event'] as const).map((name) => (
        <section key={name} aria-labelledby={`${name}-title`}>
          <h4 id={`${name}-title`}>{t(`webHooks.${name}`)}</h4>
          <p className="small dim web-hooks-help">{t(`webHooks.${name}Help`)}</p>
          <WebHookFields name={name} />
        </section>
      ))}
    </div>
  )
}
