import { Link } from 'react-router'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'

/** A link beside a page's title that shows who changed what on the page. */
export function HistoryLink({ page }: { page: string }) {
  const { t } = useTranslation()
  return <Link to={paths.historyOf(page)}>{t('pages.history')}</Link>
}
