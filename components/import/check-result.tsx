import { Download } from 'lucide-react'
import { toSentence } from '@/components/form/sentences'
import { jobPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatNumber, plural } from '@/components/ui/format'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { isOpen, shownStateOf } from '@/components/jobs/job-state'
import type { Job, JobOutcome } from '@/server/services/job/jobs'
import { labelOfField } from './column-labels'

/** What a check has found: how many rows can be imported, and the first ones that cannot. */
export function CheckResult({ job, failedRows }: { job: Job; failedRows: readonly JobOutcome[] }) {
  const { id, total, done, failed } = job
  return (
    <Card className="mt-6">
      <CardHeader
        title={
          <span role="status">
            {isOpen(job)
              ? `Checking: ${formatNumber(done + failed)} of ${formatNumber(total ?? 0)}`
              : `${plural(done, 'row')} can be imported, ${formatNumber(failed)} cannot`}
          </span>
        }
        description={
          <>
            Rows are counted from the one after the header, without empty ones.{' '}
            <TextLink href={jobPath(id)}>Every row of the check</TextLink>
          </>
        }
        action={
          failed > 0 && !isOpen(job) ? (
            <Button size="sm" asChild>
              <a href={`${jobPath(id)}/result`} download>
                <Download aria-hidden />
                Result as CSV
              </a>
            </Button>
          ) : (
            <StateBadge of="job" state={shownStateOf(job)} />
          )
        }
      />
      {failedRows.length > 0 && (
        <>
          <Table label="Rows that cannot be imported">
            <TableHeader>
              <TableRow>
                <TableHead end>Row</TableHead>
                <TableHead>Code</TableHead>
                <TableHead>Column</TableHead>
                <TableHead>Why</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {failedRows.map(({ position, code, field, reason, description }) => (
                <TableRow key={position}>
                  <TableCell end>{formatNumber(position)}</TableCell>
                  <TableCell className="font-mono">{code ?? '–'}</TableCell>
                  <TableCell>{field ? labelOfField(field) : '–'}</TableCell>
                  <TableCell className="min-w-64 break-words whitespace-normal">
                    {toSentence(description ?? reason!)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {failed > failedRows.length && (
            <CardBody className="pt-4 text-caption text-muted-foreground">
              The first {formatNumber(failedRows.length)} of {formatNumber(failed)}. The CSV has all of them.
            </CardBody>
          )}
        </>
      )}
    </Card>
  )
}
