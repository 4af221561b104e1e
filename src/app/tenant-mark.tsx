import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { BASE_PATH } from '../api/address.ts'
import { pictureQuery } from '../api/picture.ts'
import { Picture } from '../ui/picture.tsx'

const SIDE = 24

/** The tenant's avatar by its address, and the console's own mark where there is none. */
export function TenantMark({ address }: { address: string }) {
  const { data } = useQuery(pictureQuery(address))
  const own = (
    <Box
      component="img"
      src={`${BASE_PATH}icon.svg`}
      alt=""
      sx={{ inlineSize: SIDE, blockSize: SIDE }}
    />
  )
  return <Picture blob={data} alt="" side={SIDE} otherwise={own} />
}
