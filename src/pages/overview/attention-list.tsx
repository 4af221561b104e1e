import { Link } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { listFormat } from '../../domain/intl.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FailIcon, WarningIcon } from '../../ui/icons/icons.ts'
import { InfoIcon } from '../../ui/icons/state-icons.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { attentionPath } from './attention-path.ts'
import { Panel } from './overview-panel.tsx'
import { useAttention } from './use-attention.ts'
import { useItemText } from './use-item-text.ts'
import './attention-list.css'

const ICONS = { error: FailIcon, warning: WarningIcon, info: InfoIcon }

/** What needs attention, most urgent first, each with a link to the page that fixes it. */
export function AttentionList({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation(['overview', 'common'])
  const locale = useLocale()
  const { list, isReady, unchecked, balance } = useAttention(tenant)
  const itemText = useItemText(tenant, balance)
  const what = listFormat(locale).format(unchecked.map((part) => t(`parts.${part}`)))
  return (
    <Panel title={t('attention')}>
      {isReady ? (
        <>
          <ul className="overview-lines attention-list">
            {list.map((item) => {
              const Icon = ICONS[item.severity]
              const severity = t(`severities.${item.severity}`)
              const { title, text, action } = itemText(item)
              return (
                <li key={item.kind}>
                  <span
                    role="img"
                    className="attention-list-icon"
                    aria-label={severity}
                    title={severity}
                  >
                    <Icon fontSize="small" color={item.severity} />
                  </span>
                  <span className="attention-list-text">
                    <strong>{title}</strong>
                    <span className="dim">{text}</span>
                  </span>
                  <Link
                    to={attentionPath(item)}
                    aria-label={t('common:labelled', { label: action, text: title })}
                    className="overview-act"
                  >
                    {action}
                  </Link>
                </li>
              )
            })}
          </ul>
          <div className="small dim">
            {unchecked.length > 0 ? t('unchecked', { what }) : list.length === 0 && t('nothing')}
          </div>
        </>
      ) : (
        <Placeholder height={52} />
      )}
    </Panel>
  )
}
