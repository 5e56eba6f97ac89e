import type { CSSProperties } from 'react'
import { sharePath } from '@/components/paths'
import { fillIn, type Brand } from '@/domain/company/brand'
import { textOn } from '@/domain/contrast'
import type { Paper, PrintLayout } from './print-paths'
import './print-sheets.css'

interface PrintSheetsProps {
  codes: readonly string[]
  layout: PrintLayout
  paper: Paper
  company: { isvId: string; name: string }
  brand: Brand
  /** "https://referrals.example.com" */
  origin: string
}

const codesPerSheet = { cards: 10, poster: 1 }

/** Sheets of the size of the paper. */
export function PrintSheets({ codes, layout, paper, company, brand, origin }: PrintSheetsProps) {
  const name = brand.name ?? company.name
  const size = codesPerSheet[layout]
  const sheets = Array.from({ length: Math.ceil(codes.length / size) }, (_, index) =>
    codes.slice(index * size, (index + 1) * size),
  )
  const onBrand = { background: brand.color, color: textOn(brand.color).color }
  const itemOf = (code: string) => {
    const path = sharePath(company.isvId, code)
    const textOf = (template: string) => fillIn(template, { code, company: name })
    return (
      <article key={code} className={layout}>
        <p className="name" style={onBrand}>
          {name}
        </p>
        <div className="offer">
          <h2>{textOf(brand.headline)}</h2>
          <p>{textOf(brand.offer)}</p>
        </div>
        <img src={`${path}/qr.svg`} alt={`QR code of ${code}`} />
        <p className="code" style={{ '--length': code.length } as CSSProperties}>
          {code}
        </p>
        <p className="link">{(origin + path).replace(/^https?:\/\//, '')}</p>
      </article>
    )
  }
  return (
    <main className="sheets" data-paper={paper}>
      {/* The browser chooses the paper by it. */}
      <style>{`@page { size: ${paper}; margin: 0 }`}</style>
      {sheets.map((onSheet) => (
        <section key={onSheet[0]} className="sheet" data-layout={layout} aria-label={onSheet.join(', ')}>
          {onSheet.map(itemOf)}
        </section>
      ))}
    </main>
  )
}
