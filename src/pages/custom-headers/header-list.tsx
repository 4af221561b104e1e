import { type CustomHeaders, HEADER_SCOPES } from '../../contract/custom-headers.ts'
import { RowField } from '../../forms/fields/row-field.tsx'
import { RowSelect } from '../../forms/fields/row-select.tsx'
import { Rows } from '../../forms/fields/rows.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { HeaderNote } from './header-note.tsx'
import { PasteHeaders } from './paste-headers.tsx'
import './header-list.css'

/** One of the two lists of headers. */
export function HeaderList({ list }: { list: 'add' | 'relay' }) {
  const { t } = useTranslation('custom-headers')
  return (
    <section aria-labelledby={`${list}-title`} className="card header-list">
      <h2 id={`${list}-title`}>{t(`lists.${list}.title`)}</h2>
      <p className="small dim header-list-help">{t(`lists.${list}.help`)}</p>
      {list === 'add' ? <AddedHeaders /> : <RelayedHeaders />}
    </section>
  )
}

function AddedHeaders() {
  return (
    <Rows<CustomHeaders, 'add'>
      name="add"
      texts="lists.add"
      entry={{ name: '', value: '', scope: 'TRUNK' }}
      first="name"
      columns="minmax(0, 1fr) minmax(0, 1fr) 8.25rem"
      more={<PasteHeaders list="add" />}
    >
      {(row) => (
        <>
          <RowField<CustomHeaders> name={`${row}.name`} judgesFrom={2} />
          <RowField<CustomHeaders> name={`${row}.value`} judgesFrom={1} keepsLines />
          <RowSelect<CustomHeaders> name={`${row}.scope`} options={HEADER_SCOPES} />
          <HeaderNote list="add" row={row} />
        </>
      )}
    </Rows>
  )
}

function RelayedHeaders() {
  return (
    <Rows<CustomHeaders, 'relay'>
      name="relay"
      texts="lists.relay"
      entry={{ name: '', scope: 'TRUNK' }}
      first="name"
      columns="minmax(0, 1fr) 8.25rem"
      more={<PasteHeaders list="relay" />}
    >
      {(row) => (
        <>
          <RowField<CustomHeaders> name={`${row}.name`} judgesFrom={2} />
          <RowSelect<CustomHeaders> name={`${row}.scope`} options={HEADER_SCOPES} />
          <HeaderNote list="relay" row={row} />
        </>
      )}
    </Rows>
  )
}
