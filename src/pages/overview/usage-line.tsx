import { Link } from 'react-router'
import type { Figures } from '../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { NOTABLE, type Usage } from '../../domain/tenant/usage.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { WarningIcon } from '../../ui/icons/icons.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import { type NamedUsage, useUsages } from './use-usages.ts'
import './usage-line.css'

interface Props {
  /** undefined while loading. */
  figures: Figures | undefined
  tenant: TenantSnapshot
}

const isNotable = ({ usage: { share } }: NamedUsage) => share !== null && share >= NOTABLE

/**
 * How much of each limit is used: a line that expands. Limits that are nearly used up always show a
 * bar. Limits that the PBX doesn't send are left out.
 */
export function UsageLine({ figures, tenant }: Props) {
  const { t } = useTranslation(['overview', 'common'])
  const usages = useUsages(figures ?? {}, tenant)
  const notable = usages.filter(isNotable)
  const others = usages.filter((one) => !isNotable(one))
  return (
    <Panel
      title={t('usage')}
      action={
        <Link to={paths.settingsSection('plan')} className="overview-act">
          {t('plan')}
        </Link>
      }
    >
      {!figures && <Placeholder height={28} />}
      {figures && usages.length === 0 && <div className="small dim">{t('noUsage')}</div>}
      <Rows usages={notable} />
      {figures && others.length > 0 && (
        <details className="usage-line-others">
          <summary>
            {notable.length === 0
              ? t('usageBelow', { share: NOTABLE })
              : t('usageOthers', { share: NOTABLE, count: others.length })}
          </summary>
          <Rows usages={others} />
        </details>
      )}
    </Panel>
  )
}

function Rows({ usages }: { usages: readonly NamedUsage[] }) {
  const { t } = useTranslation('overview')
  return (
    <ul className="overview-lines usage-line">
      {usages.map((one) => (
        <li key={one.name} data-level={one.usage.level}>
          <span>{t(`names.${one.name}`)}</span>
          <span className="usage-line-words">
            {one.usage.level !== 'ok' && (
              <span role="img" aria-label={t(one.usage.level)} title={t(one.usage.level)}>
                <WarningIcon />
              </span>
            )}
            {one.words}
          </span>
          {isNotable(one) && (
            <Meter label={t(`names.${one.name}`)} words={one.words} usage={one.usage} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface MeterProps {
  label: string
  words: string
  usage: Usage
}

/** Not a native meter element, because browsers draw those differently. */
function Meter({ label, words, usage: { share, level } }: MeterProps) {
  const { t } = useTranslation('overview')
  const percent = Math.min(100, Math.round((share ?? 0) * 100))
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={level === 'ok' ? words : t('valueText', { words, level: t(level) })}
      className="usage-line-meter"
    >
      <div style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}
