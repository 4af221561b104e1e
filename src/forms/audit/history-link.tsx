import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'

/** Shows who changed what on a page. */
export function HistoryLink({ page }: { page: string }) {
  const { t } = useTranslation()
  return <Link to={paths.historyOf(page)}>{t('pages.history')}</Link>
}
