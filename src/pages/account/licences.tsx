import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { licencesQuery } from '../../api/resources/licences-query.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { RowsOutline } from '../../ui/rows-outline.tsx'
import './licences.css'

/** The software that the console includes. Each licence is loaded when it is opened. */
export function Licences() {
  const { t } = useTranslation('account')
  const query = useQuery(licencesQuery)
  const { data } = query
  return (
    <section aria-labelledby="licences">
      <h2 id="licences">{t('licences')}</h2>
      <Link to={paths.account}>{t('back')}</Link>
      <QueryState query={query} failed={t('licencesFailed')} outline={<RowsOutline />} />
      {data && <p>{t('licencesIntro')}</p>}
      {data?.map(({ name, version, licence, source, text }) => (
        <details key={`${name} ${version}`} className="licences-entry">
          <summary>
            <strong>{name}</strong> {version} <span className="dim">{licence}</span>
          </summary>
          {source && (
            <p>
              {t('sourceCode')} <a href={source}>{source}</a>
            </p>
          )}
          <pre dir="ltr">{text}</pre>
        </details>
      ))}
    </section>
  )
}
