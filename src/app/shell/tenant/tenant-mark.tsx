import { useQuery } from '@tanstack/react-query'
import { BASE_PATH } from '../../../api/http/api-address.ts'
import { pictureQuery } from '../../../api/resources/pictures/picture-queries.ts'
import { Picture } from '../../../ui/icons/picture.tsx'
import './tenant-mark.css'

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
    <img
      src={`${BASE_PATH}icon.svg`}
      alt=""
      width={SIDE}
      height={SIDE}
      className={isCrowded ? 'tenant-mark tenant-mark-crowded' : 'tenant-mark'}
    />
  )
  return <Picture blob={data} alt="" side={SIDE} otherwise={own} />
}
