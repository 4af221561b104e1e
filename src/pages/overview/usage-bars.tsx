import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../api/resources/status-queries.ts'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Usage } from '../../domain/tenant/usage.ts'
import { WarningIcon } from '../../ui/icons/icons.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import { useUsages } from './use-usages.ts'

interface Props {
  figures: Figures | undefined
  tenant: TenantSnapshot
}

/**
 * What is used of each limit, in words and as a bar. What the PBX does not send is left out.
 * `figures`: undefined while they are awaited.
 */
export function UsageBars({ figures, tenant }: Props) {
  const { t } = useTranslation('overview')
  const usages = useUsages(figures ?? {}, tenant)
  if (!figures) {
    return (
      <Panel title={t('usage')}>
        <Placeholder height={USUAL_HEIGHT} />
      </Panel>
    )
  }
  return (
    <Panel title={t('usage')}>
      {usages.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('noUsage')}
        </Typography>
      )}
      <Box component="ul" sx={rows}>
        {usages.map(({ name, words, usage }) => (
          <Box component="li" key={name} data-level={usage.level}>
            <span>{t(`names.${name}`)}</span>
            {usage.share !== null && (
              <Meter label={t(`names.${name}`)} words={words} usage={usage} />
            )}
            <Box component="span" sx={wordsStyle}>
              {usage.level !== 'ok' && <WarningIcon titleAccess={t(usage.level)} />}
              {words}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}

/** Of the bars of a PBX that sends them all, in pixels. */
const USUAL_HEIGHT = 288

interface MeterProps {
  label: string
  words: string
  usage: Usage
}

/** Not the native meter: browsers draw that each in its own way and colours. */
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
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr auto', sm: '136px 1fr minmax(104px, auto)' },
  columnGap: 3,
  fontSize: '0.875rem',
  '& li': {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: { xs: '1fr auto', sm: 'subgrid' },
    alignItems: 'center',
    rowGap: '2px',
    minBlockSize: 36,
    paddingBlockEnd: { xs: '6px', sm: 0 },
    '--level': 'var(--mui-palette-primary-main)',
  },
  '& [data-level="near"]': { '--level': 'var(--mui-palette-warning-main)' },
  '& [data-level="full"]': { '--level': 'var(--mui-palette-error-main)' },
}
const track = {
  gridRow: { xs: 2, sm: 'auto' },
  gridColumn: { xs: '1 / -1', sm: 'auto' },
  blockSize: 8,
  borderRadius: 1,
  overflow: 'hidden',
  backgroundColor: 'divider',
  forcedColorAdjust: 'none',
  '& > div': { blockSize: '100%', borderRadius: 'inherit', backgroundColor: 'var(--level)' },
}
const wordsStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'end',
  gap: 1,
  gridColumn: { xs: 2, sm: 3 },
  textAlign: 'end',
  whiteSpace: 'nowrap',
  '[data-level="near"] &, [data-level="full"] &': { color: 'var(--level)', fontWeight: 650 },
  '& svg': { fontSize: 16 },
}
