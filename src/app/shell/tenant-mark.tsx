import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { BASE_PATH } from '../../api/http/api-address.ts'
import { pictureQuery } from '../../api/resources/pictures/picture-queries.ts'
import { Picture } from '../../ui/picture.tsx'

const SIDE = 24

interface Props {
  address: string
  /** Hides the console's own mark on a phone, to leave room for what is beside it. */
  isCrowded: boolean
}

/** The tenant's avatar, or the console's own mark if there is none. */
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
        // On the narrowest phones, leave room for the name.
        '@media (max-width: 22rem)': { display: 'none' },
      }}
    />
  )
  return <Picture blob={data} alt="" side={SIDE} otherwise={own} />
}
