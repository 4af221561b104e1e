import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LEDGER_PAGE, rechargesQuery } from '../../api/balance.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMoneyText } from '../../i18n/use-money-text.ts'
import { Failed } from '../../ui/failed.tsx'

/** The past recharges, newest first, where the server lists them. Times are those of the viewer. */
export function Ledger({ currency }: { currency: string }) {
  const { t } = useTranslation(['balance', 'common'])
  const failureText = useFailureText()
  const locale = useLocale()
  // All five, so that the points stand below one another.
  const money = useMoneyText(currency, 5)
  const shown = (units: bigint | null) => (units === null ? t('ledger.unread') : money(units))
  const [skip, setSkip] = useState(0)
  const { data, error, refetch } = useQuery({
    ...rechargesQuery(skip),
    placeholderData: keepPreviousData,
  })
  if (data === null || (data === undefined && !error)) return null
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const time = (at: string) => (Number.isNaN(Date.parse(at)) ? at : format.format(new Date(at)))
  return (
    <section aria-labelledby="ledger">
      <Typography variant="h2" id="ledger">
        {t('ledger.title')}
      </Typography>
      {!data && (
        <Failed
          what={t('common:failure.what.recharges')}
          why={failureText(error)}
          onRetry={() => refetch()}
        />
      )}
      {data?.items.length === 0 && <p>{t('ledger.none')}</p>}
      {data && data.items.length > 0 && (
        <>
          <Box role="group" aria-labelledby="ledger" tabIndex={0} sx={{ overflowX: 'auto' }}>
            <Box component="table" sx={table}>
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
                    <td>{shown(item.balance)}</td>
                    <td>{item.by || t('ledger.somebody')}</td>
                  </tr>
                ))}
              </tbody>
            </Box>
          </Box>
          {data.count > LEDGER_PAGE && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, marginBlockStart: 2 }}>
              <Button
                disabled={skip === 0}
                onClick={() => setSkip(Math.max(0, skip - LEDGER_PAGE))}
              >
                {t('ledger.newer')}
              </Button>
              <span>
                {t('ledger.range', {
                  from: skip + 1,
                  to: skip + data.items.length,
                  count: data.count,
                })}
              </span>
              <Button
                disabled={skip + LEDGER_PAGE >= data.count}
                onClick={() => setSkip(skip + LEDGER_PAGE)}
              >
                {t('ledger.older')}
              </Button>
            </Box>
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
  '& th, & td': {
    padding: '8px 12px',
    textAlign: 'start',
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
    whiteSpace: 'nowrap',
  },
  '& th:nth-of-type(2), & th:nth-of-type(3), & td:nth-of-type(2), & td:nth-of-type(3)': {
    textAlign: 'end',
  },
}
