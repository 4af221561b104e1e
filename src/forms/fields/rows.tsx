import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import {
  type FieldArray,
  type FieldArrayPath,
  type FieldValues,
  type UseFieldArrayReturn,
  useFieldArray,
} from 'react-hook-form'
import { textAt } from '../../i18n/text-at.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useSaid } from '../../ui/hooks/use-said.tsx'
import { AddIcon } from '../../ui/icons/icons.ts'
import { type FieldTexts, useDocumentForm } from '../document/form-spec.ts'
import { useFieldTexts } from '../document/texts.ts'
import { useFieldState } from '../document/use-field.ts'
import { errorAt } from '../validation/error-at.ts'
import { FieldError } from './field-frame.tsx'
import { Row } from './row.tsx'
import { columnHelp, RowWords } from './row-words.ts'
import './field-rows.css'

interface Props<V extends FieldValues, N extends FieldArrayPath<V>> {
  /** The field of the list. */
  name: N & string
  /**
   * The part of the page's texts with `none`, `add`, and with `entry`, `remove`, `up` and `down` of
   * the row `{{number}}`.
   */
  texts: string
  /** A new row, and which of its fields gets the focus. */
  entry: FieldArray<V, N> & Record<string, unknown>
  first: keyof FieldArray<V, N> & string
  /** The widths of the row's fields, for grid-template-columns. */
  columns: string
  /** The fields of a row. Their names begin with `row`. */
  children: (row: `${N}.${number}`) => ReactNode
  /** Further ways to add rows, beside the button. */
  more?: ReactNode
}

/**
 * A list whose rows can be added, edited in place, moved by button or Alt and an arrow key, and
 * removed.
 */
export function Rows<V extends FieldValues = never, N extends FieldArrayPath<V> = never>(
  props: Props<V, N>,
) {
  const { texts, entry, first, columns, children, more } = props
  const name: string = props.name
  const { spec, form } = useDocumentForm()
  const { t: pageText } = useTranslation(spec.namespace)
  const text = useCallback(
    (key: string, number?: number) => textAt(pageText, `${texts}.${key}`, { number }),
    [pageText, texts],
  )
  const rows = useFieldArray({ control: form.control, name })
  const { said, move } = useMove(name, rows)
  const words = useRowWords(name, entry)
  const count = rows.fields.length
  const { remove } = rows
  const style: CSSProperties & { '--columns': string } = { '--columns': columns }
  return (
    <>
      {count === 0 ? (
        <p className="small dim field-rows-none">{text('none')}</p>
      ) : (
        <ColumnHelp list={name} words={words} />
      )}
      <RowWords value={words}>
        <div className="field-rows" style={style}>
          {rows.fields.map((row, index) => (
            <Row
              key={row.id}
              name={`${name}.${index}`}
              index={index}
              isLast={index === count - 1}
              text={text}
              onMove={move}
              onRemove={remove}
            >
              {children}
            </Row>
          ))}
        </div>
      </RowWords>
      <div role="status" className="unseen">
        {said}
      </div>
      <div className="field-rows-end">
        <button
          type="button"
          // Links to the list put the focus here.
          id={name}
          className="button outlined"
          onClick={() => rows.append(entry, { focusName: `${name}.${count}.${first}` })}
        >
          <AddIcon fontSize="small" />
          {text('add')}
        </button>
        {more}
      </div>
      <ListError name={name} />
    </>
  )
}

/** The error of the list as a whole, such as too many rows. */
function ListError({ name }: { name: string }) {
  return <FieldError field={useFieldState(name)} />
}

/** The texts of each field of a row. */
function useRowWords(name: string, entry: Record<string, unknown>) {
  const wordsOf = useFieldTexts()
  const columns = Object.keys(entry)
  // The texts change only with the language, which also changes the function that finds them.
  const found = Object.fromEntries(
    columns.map((column) => [column, wordsOf(`${name}.0.${column}`)]),
  )
  const key = columns.map((column) => `${found[column]?.label}${found[column]?.help}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal words keep their object
  return useMemo(() => found, [key])
}

/** The help of the columns, once above all rows. */
function ColumnHelp({ list, words }: { list: string; words: Record<string, FieldTexts> }) {
  const { t } = useTranslation()
  return (
    <p className="small dim field-rows-help">
      {Object.entries(words).map(([column, { label, help }]) => (
        <span key={column} id={columnHelp(list, column)}>
          {help && <>{t('labelled', { label, text: help })} </>}
        </span>
      ))}
    </p>
  )
}

/** Moves a row, keeps the focus on the same element of it, and says where the row is now. */
function useMove(name: string, rows: UseFieldArrayReturn) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const [said, say] = useSaid()
  const focus = useRef('')
  const count = useRef(0)
  useLayoutEffect(() => {
    count.current = rows.fields.length
    if (!focus.current) return
    document.getElementById(focus.current)?.focus()
    focus.current = ''
  }, [rows.fields])
  const moveRow = rows.move
  const move = useCallback(
    (from: number, to: number) => {
      if (to < 0 || to >= count.current) return
      focus.current = document.activeElement?.id.replace(`${name}.${from}.`, `${name}.${to}.`) ?? ''
      moveRow(from, to)
      say(t('form.rows.position', { number: to + 1, count: count.current }))
      // An error message has to move with its row.
      if (errorAt(form.formState.errors, name) || form.formState.isSubmitted) {
        void form.trigger(name)
      }
    },
    [form, name, moveRow, say, t],
  )
  return { said, move }
}
