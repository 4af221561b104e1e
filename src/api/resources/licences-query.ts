import { queryOptions } from '@tanstack/react-query'
import { licences } from '../../contract/licence.ts'
import { BASE_PATH } from '../http/api-address.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { answerOf } from '../http/send.ts'

/** The licences of the packages in the console. The build puts the file beside it. */
export const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: async ({ signal }) => {
    const path = '/licences.json'
    const response = await fetch(BASE_PATH + path.slice(1), { signal }).catch((error) => {
      throw signal.aborted ? error : new ApiFailure('unreachable')
    })
    return licences.parse(await answerOf(response, JSON.parse, { path }))
  },
  staleTime: Number.POSITIVE_INFINITY,
})
