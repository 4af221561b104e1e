import AddIcon from '@mui/icons-material/Add'
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined'
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.ts'
import { errorAt } from '../error-at.ts'

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
  const { editing, form } = useEditing()
  const { t: pageText } = useTranslation(editing.texts)
  const text = (key: string, number?: number) =>
    (pageText as unknown as (key: string, options: object) => string)(`${texts}.${key}`, { number })
  const rows = useFieldArray({ control: form.control, name })
  const addButton = useRef<HTMLButtonElement>(null)
  const { moved, move } = useMove(name, rows)
  const count = rows.fields.length
  return (
    <>
      {count === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 4 }}>
          {text('none')}
        </Typography>
      )}
      {rows.fields.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={text('entry', index + 1)}
          onKeyDown={(event: KeyboardEvent) => {
            const step = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key]
            if (!step) return
            event.preventDefault()
            move(index, index + step)
          }}
          sx={{ ...layout, gridTemplateColumns: { xs: '1fr', sm: `${columns} auto` } }}
        >
          {children(`${name}.${index}`)}
          <Box sx={{ marginBlockStart: { sm: '26px' }, justifySelf: 'end', whiteSpace: 'nowrap' }}>
            <IconButton
              id={`${name}.${index}.up`}
              aria-label={text('up', index + 1)}
              aria-disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <UpIcon fontSize="small" color={index === 0 ? 'disabled' : 'inherit'} />
            </IconButton>
            <IconButton
              id={`${name}.${index}.down`}
              aria-label={text('down', index + 1)}
              aria-disabled={index === count - 1}
              onClick={() => move(index, index + 1)}
            >
              <DownIcon fontSize="small" color={index === count - 1 ? 'disabled' : 'inherit'} />
            </IconButton>
            <IconButton
              aria-label={text('remove', index + 1)}
              onClick={() => {
                rows.remove(index)
                addButton.current?.focus()
              }}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        </Box>
      ))}
      <Box role="status" sx={unseen}>
        {moved !== null && t('form.rows.position', { number: moved + 1, count })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginBlockEnd: 2 }}>
        <Button
          ref={addButton}
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => rows.append(entry, { focusName: `${name}.${count}.${first}` })}
        >
          {text('add')}
        </Button>
        {more}
      </Box>
    </>
  )
}

/** Moves a row; what had the focus in it has it again where the row then is. */
function useMove(name: string, rows: { fields: unknown[]; move: (a: number, b: number) => void }) {
  const { form } = useEditing()
  const [moved, setMoved] = useState<number | null>(null)
  const focus = useRef('')
  useEffect(() => {
    if (!focus.current) return
    document.getElementById(focus.current)?.focus()
    focus.current = ''
  })
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows.fields.length) return
    focus.current = document.activeElement?.id.replace(`${name}.${from}.`, `${name}.${to}.`) ?? ''
    rows.move(from, to)
    setMoved(to)
    // The message of a fault belongs to its row.
    if (errorAt(form.formState.errors, name) || form.formState.isSubmitted) form.trigger(name)
  }
  return { moved, move }
}

const layout = {
  display: 'grid',
  columnGap: 3,
  rowGap: 2,
  alignItems: 'start',
  maxWidth: 960,
  paddingBlockEnd: 3,
  marginBlockEnd: 3,
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
}
const unseen = {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
}
