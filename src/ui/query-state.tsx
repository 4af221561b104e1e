import { type ReactNode, useState } from 'react'
import { useFailureText } from '../i18n/use-failure-text.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Alert } from './alert.tsx'
import './query-state.css'

/** The state of a `useQuery`. */
interface QueryResult {
  data: unknown
  error: unknown
  errorUpdateCount: number
}

interface Props {
  /** The result of `useQuery`. */
  query: QueryResult & { refetch: () => unknown }
  /** A sentence that says what failed. */
  failed: string
  /** Shown while the query has neither data nor an error. */
  outline?: ReactNode
}

/** Shown in place of data: `outline` while loading, or the failure with a button to try again. */
export function QueryState({ query, failed, outline }: Props) {
  const { data, error, refetch } = query
  const { t } = useTranslation()
  const failureText = useFailureText()
  // A retry resets the error. Keep its text, so that screen readers announce it only once.
  const [last, setLast] = useState(error)
  if (error && error !== last) setLast(error)
  if (!hasFailed(query)) return data === undefined && outline
  return (
    <Alert
      role="alert"
      severity="error"
      className="query-state"
      action={
        <button type="button" className="button small inherit" onClick={() => refetch()}>
          {t('states.retry')}
        </button>
      }
    >
      <strong>{failed}</strong> {failureText(error ?? last)}
    </Alert>
  )
}

/**
 * Whether a query has failed and not worked since. `isError` would be false during each retry of a
 * query that has no data.
 */
export const hasFailed = ({ data, error, errorUpdateCount }: QueryResult): boolean =>
  Boolean(error) || (data === undefined && errorUpdateCount > 0)

/** Whether a query waits for its first answer. Unlike `isLoading`, not once it has failed. */
export const isAwaited = (query: QueryResult & { isLoading: boolean }): boolean =>
  query.isLoading && !hasFailed(query)
