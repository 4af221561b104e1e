import { queryOptions } from '@tanstack/react-query'
import { readTolerantly } from '../contract/tolerant.ts'
import type { User } from '../contract/user.ts'
import { get } from './client.ts'

const nobody: User = {
  id: '',
  name: '',
  email: '',
  display_name: '',
  role: '',
  enabled: true,
  extension_number: '',
}

/** One's own account: GET /user. */
export const accountQuery = queryOptions({
  queryKey: ['user'],
  queryFn: async ({ signal }) => readTolerantly(nobody, await get('/user', { signal })).values,
})
