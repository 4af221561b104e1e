import type { CustomHeaders } from '../../contract/custom-headers.ts'

/** The rows that have a name. While rows are added or removed, the form may have a part of one. */
export const completeRows = (relay: CustomHeaders['relay'] = []): CustomHeaders['relay'] =>
  relay.filter((row) => row?.name !== undefined)
