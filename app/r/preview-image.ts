import path from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'
import { fillIn } from '@/domain/company/brand'
import { textOn } from '@/domain/contrast'
import { singleton } from '@/server/singleton'
import type { SharedCode } from '@/server/services/referral-code/validate-referral-code'
import { escapeText } from '../html'

const size = { width: 1_200, height: 630 }
const margin = 80
const maxCached = 100

/** What an image shows; equal contents are one image. */
interface Content {
  company: string
  headline: string
  offer: string
  code: string | null
  background: string
}

const images = () => singleton('preview-images', () => new Map<string, Promise<Buffer>>())

/** The preview image of a code, or the one of all codes that cannot be used. The last ones are kept. */
export async function previewImage(shared: SharedCode | undefined, companyName: string): Promise<Buffer> {
  const content = shared ? contentOf(shared, companyName) : unavailable
  const key = JSON.stringify(content)
  const image = images().get(key) ?? draw(content)
  images().delete(key)
  images().set(key, image)
  if (images().size > maxCached) images().delete(images().keys().next().value!)
  try {
    return await image
  } catch (error) {
    images().delete(key)
    throw error
  }
}

const unavailable: Content = {
  company: '',
  headline: 'Referral code',
  offer: '',
  code: null,
  background: '#52525b',
}

function contentOf({ code, brand }: SharedCode, companyName: string): Content {
  const company = brand.name ?? companyName
  const textOf = (template: string) => fillIn(template, { code, company })
  return {
    company,
    headline: textOf(brand.headline),
    offer: textOf(brand.offer),
    code,
    background: brand.color,
  }
}

/** Draws outside the event loop, in threads of the image library. */
async function draw({ company, headline, offer, code, background }: Content): Promise<Buffer> {
  const { color } = textOn(background)
  const width = size.width - 2 * margin
  const inRow = { color, left: margin, width }
  const texts: Writing[] = [
    { ...inRow, text: company, font: 'Geist Medium', top: 64, height: 40 },
    { ...inRow, text: headline, font: 'Geist Bold', top: 136, height: 130 },
    { ...inRow, text: offer, font: 'Geist Medium', top: 298, height: 64 },
  ]
  if (code !== null) {
    const inBox = { left: margin + 40, top: 430, width: width - 80, height: 84 }
    texts.push({ text: code, font: 'Geist Mono Medium', color: background, ...inBox })
  }
  const layers = await Promise.all(texts.filter(({ text }) => text !== '').map(layerOf))
  return await sharp({ create: { ...size, channels: 3, background } })
    .composite(code === null ? layers : [box(color), ...layers])
    .png()
    .toBuffer()
}

/** The ground of the code. */
function box(color: string): OverlayOptions {
  const svg = `<svg width="${size.width - 2 * margin}" height="150"><rect width="100%" height="100%" rx="16" fill="${color}"/></svg>`
  return { input: Buffer.from(svg), left: margin, top: 397 }
}

interface Writing {
  text: string
  font: keyof typeof fontFiles
  color: string
  left: number
  top: number
  width: number
  height: number
}

/** The files of the fonts, by their names: the library reads no woff2, which pages use. */
const fontFiles = {
  'Geist Medium': 'geist-sans/Geist-Medium.ttf',
  'Geist Bold': 'geist-sans/Geist-Bold.ttf',
  'Geist Mono Medium': 'geist-mono/GeistMono-Medium.ttf',
}

/** Text as large as fits into its area, and in the middle of its height. Other scripts use the fonts of the system. */
async function layerOf({ text, font, color, left, top, width, height }: Writing): Promise<OverlayOptions> {
  const fontfile = path.resolve('node_modules/geist/dist/fonts', fontFiles[font])
  const markup = `<span foreground="${color}">${escapeText(text)}</span>`
  const { data, info } = await sharp({ text: { text: markup, font, fontfile, width, height, rgba: true } })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input: data, left, top: top + Math.round((height - info.height) / 2) }
}
