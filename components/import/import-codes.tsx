'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { perform, type ActionResult } from '@/components/form/action-result'
import { jobPath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox'
import { importUploadPath, requiredColumns, type ImportColumn } from '@/domain/referral-code/import-columns'
import { ColumnChoices } from './column-choices'
import { columnLabels } from './column-labels'
import { FileField } from './file-field'
import { readColumns, type FileColumn } from './read-header'

interface ChosenFile {
  file: Blob
  columns: FileColumn[]
}

/** The file, its columns, and the buttons that check and import it. A check is shown by the page, which `?check=` names. */
export function ImportCodes() {
  const router = useRouter()
  const [chosen, setChosen] = useState<ChosenFile>()
  const [pending, setPending] = useState<'check' | 'import'>()
  const [allowsPastExpiry, setAllowsPastExpiry] = useState(false)
  const [problem, setProblem] = useState<string>()
  const columns = chosen?.columns.map(({ meaning }) => meaning) ?? []
  const columnProblem = chosen && problemOf(columns)
  const leftOut = chosen?.columns.filter(({ meaning, hasValues }) => !meaning && hasValues) ?? []

  const choose = async (file: Blob | undefined) => {
    setProblem(undefined)
    setChosen(file && { file, columns: await readColumns(file) })
  }
  const setMeaning = (index: number, meaning: ImportColumn | null) =>
    setChosen(
      chosen && {
        ...chosen,
        columns: chosen.columns.map((column, at) => (at === index ? { ...column, meaning } : column)),
      },
    )
  const send = async (kind: 'check' | 'import') => {
    if (!chosen) return
    setPending(kind)
    setProblem(undefined)
    const result = await perform(() =>
      upload(chosen.file, { columns, allowsPastExpiry, isDryRun: kind === 'check' }),
    )
    setPending(undefined)
    if (!result.ok) setProblem(result.message)
    else if (kind === 'import') router.push(jobPath(result.value))
    else router.replace(`/codes/import?check=${result.value}`, { scroll: false })
  }

  return (
    <Card>
      <CardHeader
        title="File"
        description="A CSV file in UTF-8, or cells copied from a spreadsheet. The first row names the columns."
      />
      <CardBody className="flex flex-col gap-4">
        <FileField onChange={(file) => void choose(file)} />
        {chosen && <ColumnChoices columns={chosen.columns} onChange={setMeaning} />}
        {columnProblem && <Callout tone="warning">{columnProblem}</Callout>}
        {leftOut.length > 0 && (
          <Callout tone="warning" title="Columns with values are left out">
            {leftOut.map(({ name }) => name || 'A column without a name').join(', ')}
          </Callout>
        )}
        {columns.includes('expiresAt') && (
          <CheckboxField
            label="Import codes that have expired"
            help="Otherwise a row whose expiry has passed fails."
            checked={allowsPastExpiry}
            onChange={({ target }) => setAllowsPastExpiry(target.checked)}
          />
        )}
        {problem && (
          <Callout tone="danger" role="alert">
            {problem}
          </Callout>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            disabled={!chosen || columnProblem !== undefined || pending === 'import'}
            pending={pending === 'check'}
            onClick={() => void send('check')}
          >
            Check
          </Button>
          <Button
            variant="primary"
            disabled={!chosen || columnProblem !== undefined || pending === 'check'}
            pending={pending === 'import'}
            onClick={() => void send('import')}
          >
            {leftOut.length > 0 ? 'Import without these columns' : 'Import'}
          </Button>
        </div>
        <p className="text-caption text-muted-foreground">
          A check creates no code. An import leaves out rows that fail, and can be undone.
        </p>
      </CardBody>
    </Card>
  )
}

/** What keeps a file with these columns from being imported. */
function problemOf(columns: readonly (ImportColumn | null)[]): string | undefined {
  const missing = requiredColumns.find((column) => !columns.includes(column))
  if (missing) return `Choose the column for ${columnLabels[missing]}.`
  const twice = columns.find((column, index) => column && columns.indexOf(column) < index)
  return twice ? `Two columns are ${columnLabels[twice]}. Leave one of them out.` : undefined
}

interface ImportOptions {
  columns: readonly (ImportColumn | null)[]
  allowsPastExpiry: boolean
  isDryRun: boolean
}

async function upload(
  file: Blob,
  { columns, allowsPastExpiry, isDryRun }: ImportOptions,
): Promise<ActionResult<string>> {
  const query = new URLSearchParams({
    dryRun: String(isDryRun),
    pastExpiry: String(allowsPastExpiry),
    columns: columns.map((column) => column ?? '').join(','),
  })
  const response = await fetch(`${importUploadPath}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  })
  if (response.status === 413)
    return { ok: false, message: 'The file is larger than 100 MB.', violations: [] }
  return (await response.json()) as ActionResult<string>
}
