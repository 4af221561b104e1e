import type { FieldValues } from 'react-hook-form'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { isSecretName } from '../../contract/secrets.ts'
import { type Revert, revertOf } from '../../domain/audit/revert.ts'
import { readState } from '../../domain/audit/state.ts'
import { type StateChanges, stateChanges } from '../../domain/audit/state-changes.ts'
import { type Subject, subjectOf } from '../../domain/audit/subject.ts'
import { readUnits } from '../../domain/money/money.ts'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import { isMask } from '../../domain/revision/masks.ts'
import type { ChangeRow } from '../../ui/change-table.tsx'
import { addressOf, type FormSpec } from '../document/form-spec.ts'
import { changeRows } from '../document/use-change-rows.ts'
import { readerOf, specAt, specsOf } from './audit-forms.ts'
import { type AuditWords, cut, fieldWords, plainText } from './field-words.ts'
import { moneyText } from './money-words.ts'
import { sentenceOf } from './sentence.ts'

/** An entry of the audit log in words. */
export interface EntryText {
  /** Who did what, as a sentence. */
  sentence: string
  /** A sign-in that failed. */
  isFailed: boolean
  subject: Subject
  changes: StateChanges
  /** The changes, worded as in the review before a save. */
  rows: ChangeRow[]
  /** How many more changes the form shows than `rows` has. */
  moreCount: number
  /**
   * The address of the page that edits it, with the focus on the first changed field; '' if there
   * is none.
   */
  address: string
  revert: Revert
}

/** The most rows an entry gets, as a PBX may log any number of changes. */
const MAX_ROWS = 200

/** Puts an entry into words. Never throws, whatever a PBX sends. */
export function entryText(entry: AuditEntry, words: AuditWords): EntryText {
  const { specs, i18n } = words
  const subject = subjectOf(entry)
  const forms = specsOf(subject, specs)
  const reader = readerOf(forms)
  const [old, now] = [readState(entry.old_state), readState(entry.new_state)]
  const changes = stateChanges(old, now, reader)
  const t = i18n.getFixedT(null, 'common')

  const textsOf = (field: string) => fieldWords(field, forms, words)
  const rowsOf = (list: readonly Change[]) =>
    changeRows(
      list,
      {
        sections: forms.flatMap(({ sections }) => sections),
        secrets: Object.assign({}, ...forms.map(({ secrets }) => secrets)),
        textsOf,
        t,
      },
      { most: MAX_ROWS },
    )
  /** A row for a field that no form shows, with its values as they are on the wire. */
  const plainRow = ({ path, before, after }: Change): ChangeRow => {
    const show = (value: unknown) => {
      if (isSecretName(path) || isMask(value)) return t('form.secret')
      const units = path === 'balance' ? readUnits(plainText(value)) : null
      if (units !== null) return moneyText(units, words)
      return value === undefined ? '' : plainText(value) || t('form.empty')
    }
    const field = path === 'balance' ? t('pages.balance') : cut(path)
    return { field, before: show(before), after: show(after) }
  }
  const unknown = (isThere: boolean) => (isThere ? t('form.notKnown') : '')
  const withUnknown = (row: ChangeRow, { before, after }: Change): ChangeRow => ({
    field: row.field,
    before:
      before === undefined ? unknown(old.kind !== 'none' || entry.action === 'UPDATE') : row.before,
    after:
      after === undefined ? unknown(now.kind !== 'none' || entry.action === 'UPDATE') : row.after,
  })
  const hiddenRow = (field: string, text: string): ChangeRow => ({
    field: textsOf(field).fullLabel,
    before: text,
    after: text,
  })
  const isDerived = (path: string) =>
    forms.some((form) => form.isDerived?.(changes.after, path) ?? false)
  const shown = [...changes.oneSided.shown].sort(byPlaceIn(forms))
  // Of something added or deleted, the sentence has the name, and what is off tells nothing.
  const isListed = ({ before, after }: Change) =>
    entry.action === 'UPDATE' ||
    ![false, entry.object_name].some((one) => one === (after ?? before))
  const rows = [
    ...rowsOf(changes.shown.filter(({ path }) => !isDerived(path))),
    ...shown
      .filter((one) => isListed(one) && !isDerived(one.path))
      .flatMap((one) => rowsOf([one]).map((row) => withUnknown(row, one))),
    ...changes.secrets.map((field) => hiddenRow(field, t('form.secret'))),
    ...changes.omitted.map((field) => hiddenRow(field, i18n.t('history:omitted'))),
    ...changes.others.map(plainRow),
    ...changes.oneSided.others
      // The sentence already states the amount of a recharge.
      .filter(({ path }) => path !== 'id' && !(subject === 'balance' && path === 'amount'))
      .map((one) => withUnknown(plainRow(one), one)),
  ]
  const fields = [...changes.shown, ...shown].map(({ path }) => path)
  const address = addressIn(fields, forms)
  return {
    ...sentenceOf(entry, subject, address, words),
    subject,
    changes,
    rows: rows.slice(0, MAX_ROWS),
    moreCount: Math.max(changes.shown.length - MAX_ROWS, 0),
    address,
    revert: revertOf(entry, subject, changes, reader),
  }
}

/** Compares changes by the place of their field in the form: a PBX may log them in any order. */
function byPlaceIn(forms: readonly FormSpec<FieldValues>[]) {
  const fields = forms.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
  const placeOf = ({ path }: Change) =>
    fields.findIndex((field) => path === field || path.startsWith(`${field}.`))
  return (one: Change, other: Change) => placeOf(one) - placeOf(other)
}

/** The page that shows all of these fields, with the focus on the first of them. */
function addressIn(fields: string[], forms: readonly FormSpec<FieldValues>[]): string {
  const pages = new Set(fields.map((field) => specAt(field, forms)))
  const [only] = pages.size === 1 ? pages : []
  const spec = only ?? forms.at(-1)
  if (!spec) return ''
  const [first] = fields
  return first ? addressOf(spec, first) : spec.base
}
