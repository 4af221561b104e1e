import { queryOptions } from '@tanstack/react-query'
import { pictureType } from '../../../domain/pictures/picture-type.ts'
import { request } from '../../http/client.ts'
import { ApiFailure } from '../../http/failure/failure.ts'

/**
 * The API path of a blob in its address. No other address is requested, so that no answer can send
 * the token to another host.
 */
const pathIn = (address: string) =>
  /^(?:https?:\/\/[^/]+)?(?:\/[\w.-]+)*\/api(\/blobs\/[\w%-]+)$/.exec(address)?.[1]

/** Whether a picture can be read at this address. The id of a file is no address. */
export const isPictureAddress = (address: string): boolean => pathIn(address) !== undefined

/**
 * GET /blobs/{digest}: the picture at an `avatar_file_url`. Its type comes from its content, so
 * that it is shown as a picture or not at all.
 */
export const pictureQuery = (address: string) =>
  queryOptions({
    queryKey: ['picture', address],
    enabled: isPictureAddress(address),
    queryFn: async ({ signal }) => {
      const headers = { Accept: '*/*' }
      const response = await request('GET', pathIn(address) ?? '', { headers, signal })
      const bytes = await response.arrayBuffer().catch(() => {
        throw new ApiFailure('unreachable')
      })
      const type = pictureType(new Uint8Array(bytes))
      if (!type) throw new ApiFailure('unreadable', response.status)
      return new Blob([bytes], { type })
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
