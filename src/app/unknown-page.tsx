import { useTranslation } from '../i18n/use-translation.ts'
import { paths } from '../paths.ts'
import { Notice } from './notice.tsx'

export function UnknownPage() {
  const { t } = useTranslation()
  return (
    <Notice
      title={t('states.notFoundTitle')}
      text={t('states.notFound')}
      action={{ label: t('states.toStart'), to: paths.overview }}
    />
  )
}
