import { useQuery } from '@tanstack/react-query'
import { balanceQuery } from '../../api/resources/balance-queries.ts'
import { userQuery } from '../../api/resources/user-queries.ts'
import { rightTo } from '../../contract/roles.ts'

/** The account, if the user may see it. */
export function useBalance() {
  const { data: user } = useQuery(userQuery)
  const mayRead = user !== undefined && rightTo('balance', user) !== 'none'
  return useQuery({ ...balanceQuery, enabled: mayRead })
}
