import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Figures } from '../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { NOTABLE, type Usage } from '../../domain/tenant/usage.ts'
import { paths } from '../../paths.ts'
import { WarningIcon } from '../../ui/icons/icons.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import { act, lines, quiet } from './overview-styles.ts'
import { type NamedUsage, useUsages } from './use-usages.ts'

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
        <Box component={Link} to={paths.settingsSection('plan')} sx={act}>
          {t('plan')}
        </Box>
      }
    >
      {!figures && <Placeholder height={28} />}
      {figures && usages.length === 0 && <Box sx={quiet}>{t('noUsage')}</Box>}
      <Rows usages={notable} />
      {figures && others.length > 0 && (
        <Box component="details" sx={fold}>
          <summary>
            {notable.length === 0
              ? t('usageBelow', { share: NOTABLE })
              : t('usageOthers', { share: NOTABLE, count: others.length })}
          </summary>
          <Rows usages={others} />
        </Box>
      )}
    </Panel>
  )
}

function Rows({ usages }: { usages: readonly NamedUsage[] }) {
  const { t } = useTranslation('overview')
  return (
    <Box component="ul" sx={[lines, rows]}>
      {usages.map((one) => (
        <Box component="li" key={one.name} data-level={one.usage.level}>
          <span>{t(`names.${one.name}`)}</span>
          <Box component="span" sx={wordsStyle}>
            {one.usage.level !== 'ok' && (
              <span role="img" aria-label={t(one.usage.level)} title={t(one.usage.level)}>
                <WarningIcon />
              </span>
            )}
            {one.words}
          </Box>
          {isNotable(one) && (
            <Meter label={t(`names.${one.name}`)} words={one.words} usage={one.usage} />
          )}
        </Box>
      ))}
    </Box>
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
    <Box
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={level === 'ok' ? words : t('valueText', { words, level: t(level) })}
      sx={track}
    >
      <div style={{ inlineSize: `${percent}%` }} />
    </Box>
  )
}

const rows = {
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: 3,
    rowGap: '4px',
    '--level': 'var(--mui-palette-primary-main)',
  },
  '& > [data-level="near"]': { '--level': 'var(--mui-palette-warning-main)' },
  '& > [data-level="full"]': { '--level': 'var(--mui-palette-error-main)' },
}
const fold = {
  fontSize: '0.8125rem',
  '& summary': { color: 'text.secondary', cursor: 'pointer' },
}
const track = {
  gridColumn: '1 / -1',
  blockSize: 6,
  borderRadius: 1,
  overflow: 'hidden',
  backgroundColor: 'divider',
  forcedColorAdjust: 'none',
  '& > div': { blockSize: '100%', borderRadius: 'inherit', backgroundColor: 'var(--level)' },
}
const wordsStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1,
  whiteSpace: 'nowrap',
  '[data-level="near"] &, [data-level="full"] &': { color: 'var(--level)', fontWeight: 650 },
  '& svg': { fontSize: 16 },
}
