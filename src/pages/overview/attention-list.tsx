import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { NextIcon } from '../../ui/icons/icons.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { attentionPath } from './attention-path.ts'
import { Panel } from './overview-panel.tsx'
import { useAttention } from './use-attention.ts'
import { useItemText } from './use-item-text.ts'

/** What needs attention, each item a link to the field that it is about. */
export function AttentionList({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const itemText = useItemText(tenant)
  const { list, isReady, unchecked } = useAttention(tenant)
  const what = new Intl.ListFormat(locale).format(unchecked.map((part) => t(`parts.${part}`)))
  return (
    <Panel title={t('attention')}>
      {isReady ? (
        <>
          <Box component="ul" sx={items}>
            {list.map((item) => {
              const [title, text] = itemText(item)
              return (
                <li key={item.kind}>
                  <Link to={attentionPath(item)}>
                    <span>
                      <strong>{title}</strong>
                      <span>{text}</span>
                    </span>
                    <NextIcon fontSize="small" />
                  </Link>
                </li>
              )
            })}
          </Box>
          <Typography variant="body2" color="textSecondary">
            {unchecked.length > 0 ? t('unchecked', { what }) : list.length === 0 && t('nothing')}
          </Typography>
        </>
      ) : (
        <Placeholder height={52} />
      )}
    </Panel>
  )
}

const items = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { borderBlockStart: '1px solid', borderColor: 'divider' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 2,
    paddingBlock: 2,
    marginInline: -2,
    paddingInline: 2,
    borderRadius: 1,
    color: 'text.primary',
    textDecoration: 'none',
  },
  '& a:hover': { backgroundColor: 'action.hover' },
  '& a:hover strong': { textDecoration: 'underline' },
  '& strong': { display: 'block', fontSize: '0.875rem', fontWeight: 600 },
  '& strong + span': { color: 'text.secondary', fontSize: '0.8125rem' },
  '& svg': { flex: 'none', color: 'text.secondary' },
  '& :dir(rtl) svg': { transform: 'scaleX(-1)' },
}
