import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import type { PastRecharge } from '../../api/resources/balance-queries.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { ownZone, shownZone } from '../../i18n/shown-zone.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { unseen } from '../../ui/styles/unseen.ts'

interface Props {
  rows: PastRecharge[]
  currency: string
  /** The tenant's zone, for times if it is known. */
  zone: string
}

/** Past recharges, with times in the tenant's zone. */
export function LedgerTable({ rows, currency, zone }: Props) {
  const { t } = useTranslation('balance')
  const locale = useLocale()
  // Always five decimal places, so that the decimal points align.
  const money = useMoneyText(currency, 5)
  const shown = (units: bigint | null) => (units === null ? t('ledger.invalid') : money(units))
  const timeZone = shownZone(zone)
  const format = dateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  })
  const time = (at: string) => (Number.isNaN(Date.parse(at)) ? at : format.format(new Date(at)))
  return (
    <>
      <Box component="table" aria-labelledby="ledger" sx={table}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.at')}</th>
            <th scope="col">{t('ledger.amount')}</th>
            <th scope="col">{t('ledger.balance')}</th>
            <th scope="col">{t('ledger.by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              <td>{time(item.at)}</td>
              <td>{shown(item.amount)}</td>
              <td data-label={t('ledger.balance')}>{shown(item.balance)}</td>
              <td>{item.by || t('ledger.somebody')}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      {timeZone !== ownZone() && <Box sx={note}>{t('ledger.zone', { zone: timeZone })}</Box>}
    </>
  )
}

const note = { marginBlockStart: 2, color: 'text.secondary', fontSize: '0.75rem' }
const table = {
  inlineSize: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& tr': { borderBlockEnd: '1px solid', borderColor: 'divider' },
  '& th, & td': { padding: { xs: '0', sm: '8px 12px' }, textAlign: 'start' },
  '& :is(th, td):nth-of-type(2), & :is(th, td):nth-of-type(3)': { textAlign: 'end' },
  // On a phone a recharge has two lines: its time and amount, then the user and the new balance.
  '& thead': (theme: Theme) => ({ [theme.breakpoints.down('sm')]: unseen }),
  '& tbody tr': {
    display: { xs: 'grid', sm: 'table-row' },
    gridTemplateColumns: 'fit-content(11rem) minmax(0, 1fr)',
    columnGap: 2,
    paddingBlock: '8px',
  },
  '& td:nth-of-type(2)': { fontWeight: { xs: 600, sm: 400 } },
  '& td:nth-of-type(3)::before': {
    content: 'attr(data-label) " "',
    display: { sm: 'none' },
    color: 'text.secondary',
  },
  '& td:nth-of-type(4)': {
    gridArea: { xs: '2 / 1' },
    color: { xs: 'text.secondary', sm: 'text.primary' },
  },
}
