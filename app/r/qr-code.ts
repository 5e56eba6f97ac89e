import QRCode from 'qrcode'
import sharp from 'sharp'

/** Readable with dirt on up to 15 % of it. */
const errorCorrectionLevel = 'M'
/** The quiet zone that the standard asks for, in modules. */
const margin = 4
const minPngPixels = 1_024

/** The QR code of a text as an SVG document. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel, margin })
}

/** The QR code of a text as a PNG image of at least 1024 pixels, drawn outside the event loop. */
export async function qrPng(text: string): Promise<Buffer> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel })
  const side = modules.size + 2 * margin
  const pixels = Math.ceil(minPngPixels / side) * side
  return await sharp(Buffer.from(modules.data.map((isDark) => (isDark ? 0 : 255))), {
    raw: { width: modules.size, height: modules.size, channels: 1 },
  })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#ffffff' })
    .resize(pixels, pixels, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}
