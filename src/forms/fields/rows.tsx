import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type UseFieldArrayReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AddIcon } from '../../ui/icons/icons.ts'
import { unseen } from '../../ui/unseen.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { type FieldWords, useFieldState, useFieldWords } from '../document/use-field.ts'
import { errorAt } from '../validation/error-at.ts'
import { FieldError } from './field-frame.tsx'
import { Row } from './row.tsx'
import { columnHelp, RowWords } from './row-words.ts'
import { rowStyles } from './rows-styles.ts'

interface Props {
  /** The list's field. */
  name: string
  /** The catalogue's part in the page's texts with `none`, `add`, and `entry`, `remove`, `up`, `down` of `{{number}}`. */
  texts: string
  /** A new row, and the field of it that takes the focus. */
  entry: Record<string, unknown>
  first: string
  /** The widths of the row's fields, for grid-template-columns. */
  columns: string
  /** The fields of the row whose names begin with `row`, and what there is to say below them. */
  children: (row: string) => ReactNode
  /** Further ways to add rows, beside the button. */
  more?: ReactNode
}

/** A list whose rows are added, edited in place, moved by button or Alt and an arrow key, and removed. */
export function Rows({ name, texts, entry, first, columns, children, more }: Props) {
  const { t } = useTranslation()
  const { spec, form } = useDocumentForm()
  const { t: pageText } = useTranslation(spec.texts)
  const text = useCallback(
    (key: string, number?: number) =>
      (pageText as unknown as (key: string, options: object) => string)(`${texts}.${key}`, {
        number,
      }),
    [pageText, texts],
  )
  const rows = useFieldArray({ control: form.control, name })
  const { moved, move } = useMove(name, rows)
  const words = useRowWords(name, entry)
  const count = rows.fields.length
  const { remove } = rows
  return (
    <>
      {count === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 4 }}>
          {text('none')}
        </Typography>
      ) : (
        <ColumnHelp list={name} words={words} />
      )}
      <RowWords value={words}>
        <Box sx={rowStyles(columns)}>
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
        </Box>
      </RowWords>
      <Box role="status" sx={unseen}>
        {moved !== null && t('form.rows.position', { number: moved + 1, count })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginBlockEnd: 2 }}>
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => rows.append(entry, { focusName: `${name}.${count}.${first}` })}
        >
          {text('add')}
        </Button>
        {more}
      </Box>
      <ListError name={name} />
    </>
  )
}

/** What is wrong with the list as a whole, such as too many rows. */
function ListError({ name }: { name: string }) {
  return <FieldError field={useFieldState(name)} />
}

/** The words of each field of a row. */
function useRowWords(name: string, entry: Record<string, unknown>) {
  const wordsOf = useFieldWords()
  const columns = Object.keys(entry)
  // The words change with the language alone, which changes the function that finds them; a row's fields never do.
  const found = Object.fromEntries(
    columns.map((column) => [column, wordsOf(`${name}.0.${column}`)]),
  )
  const key = columns.map((column) => `${found[column]?.label}${found[column]?.limits}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the same as long as they read the same.
  return useMemo(() => found, [key])
}

/** What holds for every row, said once above them. */
function ColumnHelp({ list, words }: { list: string; words: Record<string, FieldWords> }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 3 }}>
      {Object.entries(words).map(([column, { label, help, limits }]) => (
        <span key={column} id={columnHelp(list, column)}>
          {(help || limits) &&
            `${label}: ${[help, limits && `${limits}.`].filter(Boolean).join(' ')} `}
        </span>
      ))}
    </Typography>
  )
}

/** Moves a row; what had the focus in it has it again where the row then is. */
function useMove(name: string, rows: UseFieldArrayReturn) {
  const { form } = useDocumentForm()
  const [moved, setMoved] = useState<number | null>(null)
  const focus = useRef('')
  const count = useRef(0)
  useEffect(() => {
    count.current = rows.fields.length
    if (!focus.current) return
    document.getElementById(focus.current)?.focus()
    focus.current = ''
  })
  const moveRow = rows.move
  const move = useCallback(
    (from: number, to: number) => {
      if (to < 0 || to >= count.current) return
      focus.current = document.activeElement?.id.replace(`${name}.${from}.`, `${name}.${to}.`) ?? ''
      moveRow(from, to)
      setMoved(to)
      // The message of a fault belongs to its row.
      if (errorAt(form.formState.errors, name) || form.formState.isSubmitted) form.trigger(name)
    },
    [form, name, moveRow],
  )
  return { moved, move }
}
