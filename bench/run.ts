/**
 * `npm run bench [section…]`: measures the production entry and writes each section of bench/results.md that is named, or all.
 * What is compared takes turns in one run, so that the ratios are comparable on any machine.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { ensureBuilt, ensureInstalled, root } from '@/scripts/prepare.mjs'
import { sections } from './sections'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    codes: { type: 'string', default: '100000' },
    sizes: { type: 'string', default: '1000,100000,1000000' },
    /** Where the databases are created and kept. Without it they are deleted. */
    folder: { type: 'string' },
  },
})
const names = positionals.length ? positionals : Object.keys(sections)
for (const name of names)
  if (!sections[name])
    throw new Error(`Unknown section ${name}. There are ${Object.keys(sections).join(', ')}.`)
const settings = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  codes: Number(values.codes),
  sizes: values.sizes.split(',').map(Number),
}

await ensureInstalled()
await ensureBuilt()
const resultsFile = path.join(root, 'bench/results.md')
for (const name of names) {
  const { title, run, takesTurns } = sections[name]!
  const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'referral-desk-bench-'))
  mkdirSync(folder, { recursive: true })
  try {
    const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`
    const turns = `medians of ${settings.rounds} rounds of ${settings.seconds} s in turns, 32 connections`
    const how = takesTurns ? `${machine}; ${turns}.` : `${machine}.`
    const text = await run(folder, settings)
    writeFileSync(resultsFile, await replaceSection(title, `${how}\n\n${text}`))
    console.log(`\n${text}\n`)
  } finally {
    if (!values.folder) rmSync(folder, { recursive: true, force: true })
  }
}

/** The results file with another text under the heading `title`. */
async function replaceSection(title: string, text: string): Promise<string> {
  const [head, ...parts] = readFileSync(resultsFile, 'utf8').split(/^## /m)
  const textOf = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  )
  textOf.set(title, text)
  const written = Object.values(sections).flatMap((section) =>
    textOf.has(section.title) ? [`## ${section.title}\n\n${textOf.get(section.title)!}`] : [],
  )
  return await format([head, ...written].join('\n\n'), { parser: 'markdown' })
}
