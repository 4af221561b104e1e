import type { CustomHeaders } from '../../contract/custom-headers.ts'

/** A line of an INVITE. `from` is the row that added it: the list and its index from 0. */
export interface InviteLine {
  name: string
  /** null for a relayed header: it has whatever value came in. */
  value: string | null
  from?: { list: 'add' | 'relay'; index: number }
}

/** Which leg: one to a trunk, or one between two users. */
export type Call = 'TRUNK' | 'USER'

/**
 * An example of the INVITE that the PBX sends to the next leg, with the headers of the rows. All
 * other lines are made up.
 */
export function inviteOf({ add, relay }: CustomHeaders, call: Call): InviteLine[] {
  const applies = ({ scope }: { scope: string }) => scope === 'ALL' || scope === call
  const callee = call === 'TRUNK' ? '+441614960123@trunk.example.com' : '102@demo.example'
  const ours = (list: 'add' | 'relay', rows: { name: string; scope: string; value?: string }[]) =>
    rows.flatMap((row, index) =>
      applies(row) && row.name !== ''
        ? [{ name: row.name, value: row.value ?? null, from: { list, index } }]
        : [],
    )
  return [
    { name: 'INVITE', value: `sip:${callee} SIP/2.0` },
    { name: 'Via', value: 'SIP/2.0/UDP pbx.example.com:5060;branch=z9hG4bK7c1' },
    { name: 'Max-Forwards', value: '69' },
    { name: 'From', value: '"Ann" <sip:101@demo.example>;tag=4f2' },
    { name: 'To', value: `<sip:${callee}>` },
    { name: 'Call-ID', value: '8c21f0a6@pbx.example.com' },
    { name: 'CSeq', value: '1 INVITE' },
    { name: 'Contact', value: '<sip:101@pbx.example.com:5060>' },
    ...ours('relay', relay),
    ...ours('add', add),
    { name: 'Content-Type', value: 'application/sdp' },
    { name: 'Content-Length', value: '342' },
  ]
}
