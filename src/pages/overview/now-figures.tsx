import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { type Figures, statusQuery } from '../../api/resources/status-queries.ts'
import { numberFormat } from '../../domain/intl.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Updated } from './updated.tsx'
import './now-figures.css'

interface Props {
  /** undefined while loading. */
  figures: Figures | undefined
  /** Whether the PBX has no live figures. */
  isOff: boolean
}

/** Live figures: current calls, and users online, in total and at most. */
export function NowFigures({ figures, isOff }: Props) {
  const { t } = useTranslation(['overview', 'common'])
  const number = numberFormat(useLocale())
  if (isOff && !figures) return <NoFigures />
  const { current_calls, online_users, current_users, licensed_users } = figures ?? {}
  const users = [
    current_users !== undefined && t('ofUsers', { count: current_users }),
    licensed_users !== undefined && t('licensed', { count: licensed_users }),
  ].filter(Boolean)
  return (
    <div className="now-figures">
      <dl>
        {(!figures || current_calls !== undefined) && (
          <Figure term={t('callsNow')}>
            {current_calls === undefined ? awaited : <b>{number.format(current_calls)}</b>}
          </Figure>
        )}
        {(!figures || online_users !== undefined) && (
          <Figure term={t('usersOnline')}>
            {online_users === undefined ? (
              awaited
            ) : (
              <>
                <b>{number.format(online_users)}</b>
                <Link to={paths.settingsSection('plan')}>{users.join(' · ')}</Link>
              </>
            )}
          </Figure>
        )}
      </dl>
      <Updated />
    </div>
  )
}

function NoFigures() {
  const { t } = useTranslation(['overview', 'common'])
  const isUnsupported = useUnsupported('GET /tenant/status')
  // Doesn't request anything: the page's query does.
  const status = useQuery({ ...statusQuery, enabled: false })
  return isUnsupported ? (
    <Unsupported endpoint="GET /tenant/status" text={t('unsupported')} />
  ) : (
    <QueryState query={status} failed={t('common:failure.what.status')} />
  )
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const awaited = <Placeholder width={32} height={16} />
