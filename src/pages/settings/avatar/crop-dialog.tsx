import { useRef, useState } from 'react'
import { numberFormat } from '../../../domain/intl.ts'
import { MAX_ZOOM, minZoom, movable, START, zoomed } from '../../../domain/pictures/crop.ts'
import { useFailureText } from '../../../i18n/use-failure-text.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CropSlider } from './crop-slider.tsx'
import { CropSquare } from './crop-square.tsx'
import type { OpenedPicture } from './open-picture.ts'
import { useUpload } from './use-upload.ts'
import './crop-dialog.css'

interface Props {
  picture: OpenedPicture
  onClose: () => void
  /** Called with the id and the content of the uploaded file. */
  onDone: (id: string, content: Blob) => void
}

/** Crops a picture to a square and uploads it. */
export function CropDialog({ picture, onClose, onDone }: Props) {
  const { t } = useTranslation('settings')
  const percent = numberFormat(useLocale(), { style: 'percent' })
  const failureText = useFailureText()
  const { bitmap } = picture
  const [crop, setCrop] = useState(START)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { sending, send, reset } = useUpload(onDone)
  const hasStopped = sending !== null && sending.error !== null
  const isSending = sending !== null && !hasStopped

  const change: typeof setCrop = (next) => {
    if (hasStopped) reset()
    setCrop(next)
  }
  const use = () => {
    const type = picture.type === 'image/jpeg' ? picture.type : 'image/png'
    const encoded = () =>
      new Promise<Blob | null>((done) => {
        if (canvas.current) canvas.current.toBlob(done, type, 0.9)
        else done(null)
      })
    send(picture.name, encoded)
  }
  const can = movable(bitmap, crop)
  return (
    <Dialog
      title={t('avatar.cropTitle')}
      act={{ label: t(hasStopped ? 'avatar.goOn' : 'avatar.use'), isOff: isSending, onAct: use }}
      onClose={onClose}
    >
      <CropSquare
        picture={picture}
        crop={crop}
        label={t('avatar.result')}
        onChange={isSending ? undefined : change}
        canvas={canvas}
      />
      <div className="crop-dialog-sliders">
        <CropSlider
          id="avatar-zoom"
          label={t('avatar.zoom')}
          value={crop.zoom}
          min={minZoom(bitmap)}
          max={MAX_ZOOM}
          disabled={isSending}
          onChange={(zoom) => change(zoomed(bitmap, crop, zoom))}
        />
        {(['x', 'y'] as const).map((axis) => (
          <CropSlider
            key={axis}
            id={`avatar-${axis}`}
            label={t(`avatar.${axis}`)}
            value={crop[axis]}
            min={0}
            max={1}
            disabled={isSending || !can[axis]}
            onChange={(value) => change({ ...crop, [axis]: value })}
          />
        ))}
      </div>
      <div role="status" className="crop-dialog-status">
        {isSending && (
          <label className="crop-dialog-upload">
            {t('avatar.uploading')}
            <progress value={sending.part}>{percent.format(sending.part)}</progress>
          </label>
        )}
        {hasStopped && (
          <Alert severity="error">
            {t('avatar.stopped', { part: percent.format(sending.part) })}{' '}
            {failureText(sending.error)}
          </Alert>
        )}
      </div>
    </Dialog>
  )
}
