import QRCode from 'qrcode'
import sharp from 'sharp'

/** Readable with dirt on up to 15 % of it. The quiet zone is the one that the standard asks for. */
const options = { type: 'svg', errorCorrectionLevel: 'M', margin: 4 } as const

/** The QR code of a text as an SVG document. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, options)
}

/** The QR code of a text as a PNG image of 1024 pixels, drawn outside the event loop. */
export async function qrPng(text: string): Promise<Buffer> {
  const svg = await QRCode.toString(text, { ...options, width: 1_024 })
  return await sharp(Buffer.from(svg)).png({ palette: true, colors: 2 }).toBuffer()
}
