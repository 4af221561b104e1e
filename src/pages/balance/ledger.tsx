import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LEDGER_PAGE, rechargesQuery } from '../../api/resources/balance-queries.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { Pager } from '../../ui/pager.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { unseen } from '../../ui/styles/unseen.ts'

/**
 * The past recharges, newest first, where the server lists them; most do not, so it is left out
 * until a first page is read. Times are those of the viewer.
 */
export function Ledger({ currency }: { currency: string }) {
  const { t } = useTranslation(['balance', 'common'])
  const locale = useLocale()
  // All five, so that the points stand below one another.
  const money = useMoneyText(currency, 5)
  const shown = (units: bigint | null) => (units === null ? t('ledger.invalid') : money(units))
  const [skip, setSkip] = useState(0)
  const recharges = useQuery({
    ...rechargesQuery(skip),
    placeholderData: keepPreviousData,
  })
  const { data } = recharges
  if (!data && skip === 0) return null
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const time = (at: string) => (Number.isNaN(Date.parse(at)) ? at : format.format(new Date(at)))
  return (
    <section aria-labelledby="ledger">
      <Typography variant="h2" id="ledger">
        {t('ledger.title')}
      </Typography>
      {!data && <QueryState query={recharges} failed={t('common:failure.what.recharges')} />}
      {data?.items.length === 0 && <p>{t('ledger.none')}</p>}
      {data && data.items.length > 0 && (
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
              {data.items.map((item) => (
                <tr key={item.id}>
                  <td>{time(item.at)}</td>
                  <td>{shown(item.amount)}</td>
                  <td data-label={t('ledger.balance')}>{shown(item.balance)}</td>
                  <td>{item.by || t('ledger.somebody')}</td>
                </tr>
              ))}
            </tbody>
          </Box>
          {data.count > LEDGER_PAGE && (
            <Pager
              label={t('ledger.pages')}
              page={skip / LEDGER_PAGE}
              last={Math.ceil(data.count / LEDGER_PAGE) - 1}
              previous={t('ledger.newer')}
              next={t('ledger.older')}
              range={t('ledger.range', {
                from: skip + 1,
                to: skip + data.items.length,
                count: data.count,
              })}
              onTurn={(page) => setSkip(page * LEDGER_PAGE)}
            />
          )}
        </>
      )}
    </section>
  )
}

const table = {
  inlineSize: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& tr': { borderBlockEnd: '1px solid', borderColor: 'divider' },
  '& th, & td': { padding: { xs: '0', sm: '8px 12px' }, textAlign: 'start' },
  '& :is(th, td):nth-of-type(2), & :is(th, td):nth-of-type(3)': { textAlign: 'end' },
  // On a phone a recharge is two lines: when and how much, by whom and what the balance then was.
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
