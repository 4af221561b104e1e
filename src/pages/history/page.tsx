import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_SAVES, parseHistory } from '../../domain/save-history.ts'
import { clearHistory, historyKeyQuery, useHistoryText } from '../../forms/kept-history.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Failed } from '../../ui/failed.tsx'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { Entry } from './entry.tsx'

/** What the user has changed in this tenant from this browser, newest first, each to be put back. */
export function Page() {
  const { t } = useTranslation(['history', 'common'])
  const failureText = useFailureText()
  const key = useQuery(historyKeyQuery)
  return (
    <PageFrame title={t('common:pages.history')}>
      {key.data ? (
        <List storageKey={key.data} />
      ) : key.isError ? (
        <Failed what={t('failed')} why={failureText(key.error)} onRetry={() => key.refetch()} />
      ) : (
        <FieldsOutline />
      )}
    </PageFrame>
  )
}

function List({ storageKey }: { storageKey: string }) {
  const { t } = useTranslation(['history', 'common'])
  const entries = parseHistory(useHistoryText(storageKey))
  const [asked, setAsked] = useState(false)
  const [isCleared, setCleared] = useState(false)
  const text = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone.
  useEffect(() => {
    if (isCleared) text.current?.focus()
  }, [isCleared])
  return (
    <>
      <Typography
        ref={text}
        tabIndex={-1}
        variant="body2"
        color="textSecondary"
        sx={{ maxWidth: 720, outline: 0 }}
      >
        {entries.length > 0 ? t('intro', { count: MOST_SAVES }) : t('none')}
      </Typography>
      {entries.map((entry) => (
        <Entry key={entry.at} entry={entry} />
      ))}
      {entries.length > 0 && (
        <Button color="inherit" variant="outlined" onClick={() => setAsked(true)}>
          {t('clear')}
        </Button>
      )}
      {asked && (
        <Confirm
          title={t('clearTitle')}
          text={t('clearText')}
          confirm={t('clear')}
          cancel={t('common:form.cancel')}
          onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false)
            clearHistory(storageKey)
            setCleared(true)
          }}
        />
      )}
    </>
  )
}
