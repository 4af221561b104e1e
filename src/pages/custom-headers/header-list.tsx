import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { HEADER_SCOPES } from '../../contract/custom-headers.ts'
import { RowField } from '../../forms/fields/row-field.tsx'
import { RowSelect } from '../../forms/fields/row-select.tsx'
import { Rows } from '../../forms/fields/rows.tsx'
import { HeaderNote } from './header-note.tsx'
import { PasteHeaders } from './paste-headers.tsx'

/** One of the two lists; only an added header has a value. */
export function HeaderList({ list }: { list: 'add' | 'relay' }) {
  const { t } = useTranslation('custom-headers')
  const hasValue = list === 'add'
  return (
    <Box component="section" aria-labelledby={`${list}-title`} sx={{ marginBlockEnd: 6 }}>
      <Typography variant="h2" id={`${list}-title`}>
        {t(`lists.${list}.title`)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 3 }}>
        {t(`lists.${list}.help`)}
      </Typography>
      <Rows
        name={list}
        texts={`lists.${list}`}
        entry={{ name: '', ...(hasValue && { value: '' }), scope: 'TRUNK' }}
        first="name"
        columns={hasValue ? 'minmax(0, 1fr) minmax(0, 1fr) 8.25rem' : 'minmax(0, 1fr) 8.25rem'}
        more={<PasteHeaders list={list} />}
      >
        {(row) => (
          <>
            <RowField name={`${row}.name`} />
            {hasValue && <RowField name={`${row}.value`} keepsLines />}
            <RowSelect name={`${row}.scope`} options={HEADER_SCOPES} />
            <HeaderNote list={list} row={row} />
          </>
        )}
      </Rows>
    </Box>
  )
}
