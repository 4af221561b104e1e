import type { i18n as I18n } from 'i18next'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { isBlank } from '../../contract/values/blank.ts'
import { failedSignIn, type Subject } from '../../domain/audit/subject.ts'
import { textAt } from '../../i18n/text-at.ts'
import { pageKeyIn } from '../../paths.ts'
import { type AuditWords, cut } from './field-words.ts'
import { moneyText, rechargedUnits } from './money-words.ts'

/**
 * Who did what, as a sentence, and whether it is a failed sign-in. Codes that this console doesn't
 * know are shown untranslated.
 */
export function sentenceOf(
  entry: AuditEntry,
  subject: Subject,
  address: string,
  { i18n, ...words }: AuditWords,
) {
  const t = i18n.getFixedT(null, 'history')
  const who = whoOf(entry, i18n)
  const failed = failedSignIn(entry)
  if (failed) {
    const why = textAt(t, `failedBecause.${failed.reason}`)
    return { sentence: t('did.failed', { who, why }), isFailed: true }
  }
  const said = (sentence: string) => ({ sentence, isFailed: false })
  const action = entry.action.toUpperCase()
  if (subject === 'sign-in') {
    if (action === 'LOGOUT') return said(t('did.out', { who }))
    // System administrators don't sign in to a tenant: they open one.
    return said(t(entry.object_type === 'SYSTEM' ? 'did.opened' : 'did.in', { who }))
  }
  if (action === 'RECHARGE') {
    const units = rechargedUnits(entry)
    if (units === null) return said(t('did.recharge', { who }))
    const amount = moneyText(units < 0n ? -units : units, words)
    return said(t(units < 0n ? 'did.deducted' : 'did.recharged', { who, amount }))
  }
  const what = whatOf(entry, subject, address, i18n)
  const did = { CREATE: 'did.create', UPDATE: 'did.update', DELETE: 'did.delete' } as const
  const key = Object.entries(did).find(([known]) => known === action)?.[1]
  if (key) return said(t(key, { who, what }))
  return said(t('did.other', { who, action: wordsOf(entry.action) || '?', what }))
}

/** What an entry is about: the page that edits it, or its type and name. */
export function whatOf(entry: AuditEntry, subject: Subject, address: string, i18n: I18n): string {
  const t = i18n.getFixedT(null, 'history')
  const name = cut(entry.object_name, MAX_NAME)
  const type = wordsOf(entry.object_type)
  if (subject === 'holidays') return t('what.holiday', { name })
  if (subject !== 'other' && subject !== 'sign-in') {
    return textAt(t, `common:pages.${pageKeyIn(address) || subject}`)
  }
  if (type && name) return t('what.object', { type, name })
  return type || name || t('what.unknown')
}

/** The name of the user who did it. */
export const whoOf = ({ user_name }: AuditEntry, i18n: I18n): string =>
  isBlank(user_name) ? i18n.t('history:somebody') : cut(user_name, MAX_NAME)

/** Longer names are cut to this many characters. */
const MAX_NAME = 80

/** "CALL_QUEUE" as "call queue". */
const wordsOf = (code: string): string => cut(code.replaceAll('_', ' ').toLowerCase(), MAX_NAME)
