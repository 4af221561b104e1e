import AddIcon from '@mui/icons-material/Add'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { defaultCallerId } from '../../../contract/tenant.ts'
import { useEditing } from '../../../forms/editing.ts'
import { RowField } from '../../../forms/fields/row-field.tsx'

const NAME = 'outbound_caller_ids'

/** The caller IDs, a row each, edited in place. */
export function CallerIds() {
  const { t } = useTranslation('settings')
  const { form } = useEditing()
  const rows = useFieldArray({ control: form.control, name: NAME })
  const addButton = useRef<HTMLButtonElement>(null)
  const remove = (index: number) => {
    rows.remove(index)
    addButton.current?.focus()
  }
  return (
    <>
      {rows.fields.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 4 }}>
          {t('callerIds.none')}
        </Typography>
      )}
      {rows.fields.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={t('callerIds.entry', { number: index + 1 })}
          sx={rowLayout}
        >
          <RowField name={`${NAME}.${index}.caller_id`} />
          <RowField name={`${NAME}.${index}.provider_id`} />
          <RowField name={`${NAME}.${index}.description`} />
          <IconButton
            aria-label={t('callerIds.remove', { number: index + 1 })}
            onClick={() => remove(index)}
            sx={{ marginBlockStart: { sm: '26px' }, justifySelf: 'end' }}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        ref={addButton}
        variant="outlined"
        startIcon={<AddIcon />}
        onClick={() =>
          rows.append(defaultCallerId, { focusName: `${NAME}.${rows.fields.length}.caller_id` })
        }
      >
        {t('callerIds.add')}
      </Button>
    </>
  )
}

const rowLayout = {
  display: 'grid',
  gridTemplateColumns: {
    xs: '1fr',
    sm: 'minmax(120px, 2fr) minmax(120px, 2fr) minmax(120px, 3fr) 36px',
  },
  gap: 3,
  alignItems: 'start',
  maxWidth: 960,
  paddingBlockEnd: 4,
  marginBlockEnd: 4,
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
}
