import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { licencesQuery } from '../../api/resources/licences-query.ts'
import { paths } from '../../paths.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'

/** The software that the console includes. Each licence is loaded when it is opened. */
export function Licences() {
  const { t } = useTranslation('account')
  const query = useQuery(licencesQuery)
  const { data } = query
  return (
    <section aria-labelledby="licences">
      <Typography variant="h2" id="licences">
        {t('licences')}
      </Typography>
      <Link to={paths.account}>{t('back')}</Link>
      <QueryState query={query} failed={t('licencesFailed')} outline={<RowsOutline />} />
      {data && <p>{t('licencesIntro')}</p>}
      {data?.map(({ name, version, licence, source, text }) => (
        <Box component="details" key={`${name} ${version}`} sx={entry}>
          <summary>
            <strong>{name}</strong> {version} <span>{licence}</span>
          </summary>
          {source && (
            <p>
              {t('sourceCode')} <a href={source}>{source}</a>
            </p>
          )}
          <pre dir="ltr">{text}</pre>
        </Box>
      ))}
    </section>
  )
}

const entry = {
  maxWidth: 720,
  overflowWrap: 'anywhere',
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
  fontSize: '0.875rem',
  '& summary': { cursor: 'pointer', paddingBlock: 2 },
  '& summary span': { color: 'text.secondary' },
  '& pre': { whiteSpace: 'pre-wrap', fontSize: '0.8125rem' },
}
