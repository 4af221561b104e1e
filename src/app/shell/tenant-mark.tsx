import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { BASE_PATH } from '../../api/http/api-address.ts'
import { pictureQuery } from '../../api/resources/picture-queries.ts'
import { Picture } from '../../ui/picture.tsx'

const SIDE = 24

interface Props {
  address: string
  /** The console's own mark makes room on a phone: what stands beside it is needed more. */
  isCrowded: boolean
}

/** The tenant's avatar by its address, and the console's own mark where there is none. */
export function TenantMark({ address, isCrowded }: Props) {
  const { data } = useQuery(pictureQuery(address))
  const own = (
    <Box
      component="img"
      src={`${BASE_PATH}icon.svg`}
      alt=""
      sx={{
        display: { xs: isCrowded ? 'none' : 'block', sm: 'block' },
        inlineSize: SIDE,
        blockSize: SIDE,
        // On the narrowest phones the name needs its room.
        '@media (max-width: 22rem)': { display: 'none' },
      }}
    />
  )
  return <Picture blob={data} alt="" side={SIDE} otherwise={own} />
}
